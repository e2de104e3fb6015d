#include <array>

#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { preferred_owner = 1, auto_failback, failover_threshold };
constexpr std::array parameters{
    group_name,
    Parameter{.name = "preferred_owner",
              .kind = Kind::node,
              .required = false,
              .repeated = true,
              .help = "nodes that it prefers, instead of those so far"},
    Parameter{.name = "auto_failback",
              .kind = Kind::boolean,
              .required = false,
              .help = "AutoFailbackType: whether it goes back to a preferred owner that joins"},
    Parameter{.name = "failover_threshold",
              .kind = Kind::count,
              .required = false,
              .help = "FailoverThreshold: failovers in six hours before it is left failed"},
};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  constexpr int failover_threshold_max = 255;
  return arguments.get_or<int>(failover_threshold, 0) > failover_threshold_max
             ? "FailoverThreshold is at most 255 here"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const GroupId id = group_of(transition, arguments);
  Group& group = transition.change_database().groups[index(id)];
  if (arguments.find(preferred_owner)) { group.preferred_owners = {}; }
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == preferred_owner) {
      group.preferred_owners.insert(static_cast<NodeId>(argument.value));
    }
  }
  group.auto_failback = arguments.get_or<bool>(auto_failback, group.auto_failback);
  group.failover_threshold =
      arguments.get_or<std::uint8_t>(failover_threshold, group.failover_threshold);
}

}  // namespace

/// cluster group /setowners and /properties.
Verb set_group_properties() {
  return {.name = "set_group_properties",
          .help = "change a group's owners, failback and failover threshold",
          .source = "Q197047",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
