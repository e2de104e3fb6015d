#include <array>

#include "models/cluster/failover.hpp"
#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    group_name, Parameter{.name = "to", .kind = Kind::node, .help = "its new owner"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  if (!view.database().members.contains(arguments.get<NodeId>(to))) {
    return Win32Error::cluster_node_not_found;
  }
  return cluster::requests::move(view, group_of(view, arguments), arguments.get<NodeId>(to));
}

void apply(Transition& transition, const Arguments& arguments) {
  const GroupId group = group_of(transition, arguments);
  if (transition.runtime().groups[index(group)].owner == arguments.get<NodeId>(to)) { return; }
  cluster::move_group(transition, group, arguments.get<NodeId>(to));
}

}  // namespace

/// cluster group /moveto.
Verb move_group() {
  return {.name = "move_group",
          .help = "move a group to another node",
          .source = "Q171791, Q174799; [MS-CMRP]",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
