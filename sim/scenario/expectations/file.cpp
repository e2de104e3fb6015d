#include <array>

#include "models/catalogue/system_files.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { file_name = 1, level, where, built_by };
constexpr std::array<std::string_view, 2> where_choices{"disk", "memory"};
constexpr std::array<std::string_view, 2> maker_choices{"microsoft", "oem"};
constexpr std::array parameters{
    on_node, Parameter{.name = "file", .kind = Kind::file, .help = "which one"},
    Parameter{.name = "level",
              .kind = Kind::file_level,
              .required = false,
              .help = "of the copy; left out: any"},
    Parameter{.name = "where",
              .kind = Kind::choice,
              .required = false,
              .help = "the copy on disk (default), or the image in memory since boot",
              .choices = where_choices},
    Parameter{.name = "built_by",
              .kind = Kind::choice,
              .required = false,
              .help = "whose build it is; left out: anybody's",
              .choices = maker_choices}};

FileVersion version_of(const Evidence& evidence, const Arguments& arguments) {
  const Node& node = node_of(evidence, arguments);
  const bool in_memory = arguments.get_or<int>(where, 0) == 1;
  return (in_memory ? node.loaded : node.on_disk)[arguments.get<File>(file_name)];
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const FileVersion found = version_of(evidence, arguments);
  const auto wanted_level = arguments.find(level);
  const auto maker = arguments.find(built_by);
  return found.origin != Origin::absent &&
         (!wanted_level || found.level == static_cast<Level>(*wanted_level)) &&
         (!maker || (found.origin == Origin::oem) == (*maker == 1));
}

/// Where its maker numbers it.
std::string own_version(const Evidence& evidence, const Arguments& arguments, Level level_found) {
  const Catalogue& catalogue = evidence.site.catalogue();
  const auto file = arguments.get<File>(file_name);
  return catalogue.files[file].versions.empty()
             ? std::string()
             : ", version " + std::string(catalogue.level_word(file, level_found));
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const FileVersion found = version_of(evidence, arguments);
  switch (found.origin) {
    case Origin::microsoft:
      return "it is Microsoft's, of level " + std::string(catalogue::word(found.level));
    case Origin::oem:
      return "it is an OEM's" + own_version(evidence, arguments, found.level);
    default:
      return "there is none";
  }
}

}  // namespace

Expectation file() {
  return {.name = "file",
          .help = "a system file is there, in a version",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
