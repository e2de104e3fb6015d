#include <array>

#include "models/node/behaviours.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { level = 1, uninstall_directory, oem_files, overwrite_oem_files };
constexpr std::array<std::string_view, 2> directory_choices{"create", "keep"};
constexpr std::array<std::string_view, 2> oem_choices{"keep", "replace"};
constexpr std::array parameters{
    on_node,
    Parameter{.name = "level",
              .kind = Kind::installed_level,
              .help = "which pack, or `installed`: the one that winver shows"},
    Parameter{.name = "uninstall_directory",
              .kind = Kind::choice,
              .required = false,
              .help = "make a new $NtServicePackUninstall$ (default) or leave the old one",
              .choices = directory_choices},
    Parameter{.name = "oem_files",
              .kind = Kind::choice,
              .required = false,
              .help = "the answer when it asks about an OEM file (default: keep it)",
              .choices = oem_choices},
    Parameter{.name = "overwrite_oem_files",
              .kind = Kind::boolean,
              .required = false,
              .help = "the switch -o, from SP4: replace OEM files without asking"},
};

Level level_of(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<std::uint64_t>(level);
  return wanted == installed_level_value ? view.disk(node_of(arguments)).csd_version
                                         : static_cast<Level>(wanted);
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return level_of(view, arguments) == Level::rtm ? "no service pack is installed" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  const Level wanted = level_of(transition, arguments);
  if (!node::begin_setup(transition, id, Moment::pack_setup, index(wanted))) { return; }
  node::apply_service_pack(
      transition, id,
      {.level = wanted,
       .new_uninstall_directory = arguments.get_or<int>(uninstall_directory, 0) == 0,
       .replace_oem_files = arguments.get_or<int>(oem_files, 0) == 1,
       .overwrite_oem_files = arguments.get_or<bool>(overwrite_oem_files, false)});
}

}  // namespace

/// Runs update.exe. What it copies is used from the next restart on.
Verb apply_service_pack() {
  return {.name = "apply_service_pack",
          .help = "run update.exe of a service pack, for the first time or again",
          .source = "Q232910, Q196269, Q181385, Q194507",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
