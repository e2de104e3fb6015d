#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { file = 1, level, built_by };
constexpr std::array<std::string_view, 2> maker_choices{"microsoft", "oem"};
constexpr std::array parameters{
    on_node, Parameter{.name = "file", .kind = Kind::file, .help = "which one"},
    Parameter{.name = "level",
              .kind = Kind::file_level,
              .required = false,
              .help = "of the copy put in its place; left out: the file is deleted"},
    Parameter{.name = "built_by",
              .kind = Kind::choice,
              .required = false,
              .help = "whose copy it is (default: that of its maker)",
              .choices = maker_choices}};

void apply(Transition& transition, const Arguments& arguments) {
  const auto wanted = arguments.find(level);
  const bool is_oem = !transition.catalogue().files[arguments.get<File>(file)].versions.empty();
  const Origin origin =
      arguments.get_or<int>(built_by, is_oem ? 1 : 0) == 1 ? Origin::oem : Origin::microsoft;
  transition.change_disk(node_of(arguments)).on_disk[arguments.get<File>(file)] =
      wanted ? FileVersion{.level = static_cast<Level>(*wanted), .origin = origin} : FileVersion{};
}

Refusal always_possible(const View& /*view*/, const Arguments& /*arguments*/) { return possible; }

}  // namespace

/// Copies or deletes one system file by hand. A machine that does not start has its disk reached
/// from another installation.
Verb replace_file() {
  return {.name = "replace_file",
          .help = "copy a system file of some level into place by hand, or delete it",
          .source = "Q317252, Q162205",
          .parameters = parameters,
          .refusal = always_possible,
          .apply = apply};
}

}  // namespace mscsim::verbs
