#include <array>

#include "models/node/repair.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { setup_disk = 1, repair_disk, hives };
constexpr std::array<std::string_view, 2> disk_choices{"old", "current"};
constexpr std::array<std::string_view, 2> hive_choices{"keep", "repair"};
constexpr std::array parameters{
    on_node,
    Parameter{.name = "setup_disk",
              .kind = Kind::level,
              .required = false,
              .help = "the level of Setupdd.sys on the Setup disks (default: RTM)"},
    Parameter{.name = "repair_disk",
              .kind = Kind::choice,
              .required = false,
              .help = "made before the service pack (old, default) or after it (current)",
              .choices = disk_choices},
    Parameter{.name = "hives",
              .kind = Kind::choice,
              .required = false,
              .help = "keep the security hives (default), or repair them from the disk",
              .choices = hive_choices}};

Refusal refusal(const View& view, const Arguments& arguments) {
  return node::is_running(view.power(node_of(arguments)))
             ? "Setup starts from its disks: shut the machine down first"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::emergency_repair(transition, node_of(arguments),
                         {.setup_disk = arguments.get_or(setup_disk, Level::rtm),
                          .current_repair_disk = arguments.get_or<int>(repair_disk, 0) == 1,
                          .repair_hives = arguments.get_or<int>(hives, 0) == 1});
}

}  // namespace

/// Repairs a machine that does not start, and starts it.
Verb emergency_repair() {
  return {.name = "emergency_repair",
          .help = "verify and replace system files with the Setup disks and the repair disk",
          .source = "Q168015, Q146887, Q196603",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
