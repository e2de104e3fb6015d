#include "models/cluster/failover.hpp"

#include "models/cluster/groups.hpp"

namespace mscsim::cluster {
namespace {

constexpr NodeId other(NodeId id) { return id == NodeId{0} ? NodeId{1} : NodeId{0}; }

NodeId& owner(Transition& transition, GroupId group) {
  return transition.change_runtime().groups[index(group)].owner;
}

std::size_t group_count(const View& view) { return view.database().groups.size(); }

}  // namespace

std::optional<NodeId> failover_target(const View& view, GroupId group) {
  const GroupStatus& status = view.runtime().groups[index(group)];
  const NodeId to = other(status.owner);
  const bool takes_groups = view.runtime().up.contains(to) && !view.runtime().paused.contains(to);
  const bool may = status.failovers < view.database().groups[index(group)].failover_threshold;
  if (!takes_groups || !may) { return std::nullopt; }
  return to;
}

void move_group(Transition& transition, GroupId group, NodeId to) {
  stop_group(transition, group);
  owner(transition, group) = to;
  transition.change_runtime().groups[index(group)].failover_left_ms = 0;
  start_group(transition, group);
}

void fail_over(Transition& transition, GroupId group) {
  const auto to = failover_target(transition, group);
  if (!to) { return; }
  GroupStatus& status = transition.change_runtime().groups[index(group)];
  if (status.failovers == 0) { status.failover_period_left_ms = catalogue::failover_period_ms; }
  ++status.failovers;
  move_group(transition, group, *to);
}

void take_over_groups(Transition& transition, NodeId left) {
  const NodeId to = other(left);
  for (std::size_t i = 0; i < group_count(transition); ++i) {
    const auto group = static_cast<GroupId>(i);
    if (owner(transition, group) != left) { continue; }
    if (transition.runtime().up.contains(to)) {
      move_group(transition, group, to);
    } else {
      stop_group(transition, group);
    }
  }
}

void fail_back(Transition& transition, NodeId joined) {
  for (std::size_t i = 0; i < group_count(transition); ++i) {
    const auto id = static_cast<GroupId>(i);
    const Group& group = transition.database().groups[i];
    const bool elsewhere = owner(transition, id) != joined;
    if (group.auto_failback && elsewhere && group.preferred_owners.contains(joined)) {
      move_group(transition, id, joined);
    }
  }
}

}  // namespace mscsim::cluster
