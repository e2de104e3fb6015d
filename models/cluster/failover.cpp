#include "models/cluster/failover.hpp"

#include <algorithm>

#include "models/cluster/groups.hpp"

namespace mscsim::cluster {
namespace {

constexpr std::uint32_t hour_ms = 3'600'000;
constexpr std::uint32_t day_ms = 24 * hour_ms;

constexpr NodeId other(NodeId id) { return id == NodeId{0} ? NodeId{1} : NodeId{0}; }

NodeId owner(const View& view, GroupId group) { return view.runtime().groups[index(group)].owner; }

std::size_t group_count(const View& view) { return view.database().groups.size(); }

void move_group(Transition& transition, const GroupIndex& groups, GroupId group, NodeId to) {
  stop_group(transition, groups, group);
  GroupStatus& status = transition.change_runtime().groups[index(group)];
  status.owner = to;
  status.failover_left_ms = 0;
  status.failback_due = false;
  start_group(transition, groups, group);
}

/// The group of the quorum resource; nothing: there is none.
std::optional<GroupId> quorum_group(const View& view) {
  const ClusterDatabase& database = view.database();
  if (database.local_quorum || index(database.quorum_resource) >= database.resources.size()) {
    return std::nullopt;
  }
  return database.resources[index(database.quorum_resource)].group;
}

/// Calls `visit(GroupId)` for each group, that of the quorum resource first: nothing comes online
/// before it.
void for_each_group(const View& view, auto visit) {
  const auto first = quorum_group(view);
  if (first) { visit(*first); }
  for (std::size_t i = 0; i < group_count(view); ++i) {
    if (static_cast<GroupId>(i) != first) { visit(static_cast<GroupId>(i)); }
  }
}

bool is_paused(const View& view, NodeId id) { return view.database().paused.contains(id); }

/// Whether a group would rather be on `id` than where it is, and may go there.
bool prefers(const View& view, GroupId group, NodeId id) {
  const Group& config = view.database().groups[index(group)];
  const NodeId now = owner(view, group);
  return now != id && !is_paused(view, id) && config.preferred_owners.contains(id) &&
         (config.most_preferred == id || !config.preferred_owners.contains(now));
}

/// Until the hours begin in which a group may fail back; 0: it may now.
std::uint32_t window_left_ms(const View& view, const Group& group) {
  const std::uint32_t now = view.surroundings().time_of_day_ms;
  if (group.failback_window_start == any_hour || now == no_time_of_day) { return 0; }
  const std::uint32_t start = group.failback_window_start * hour_ms;
  const std::uint32_t length = (group.failback_window_end * hour_ms + day_ms - start) % day_ms;
  const std::uint32_t since_start = (now + day_ms - start) % day_ms;
  return since_start < length ? 0 : day_ms - since_start;
}

}  // namespace

std::optional<NodeId> failover_target(const View& view, const GroupIndex& groups, GroupId group) {
  const GroupStatus& status = view.runtime().groups[index(group)];
  const NodeId to = other(status.owner);
  const bool takes_groups = view.runtime().up.contains(to) && !is_paused(view, to);
  const bool may = status.failovers < view.database().groups[index(group)].failover_threshold;
  if (!takes_groups || !may || !groups.possible_owners(group).contains(to)) { return std::nullopt; }
  return to;
}

void move_group(Transition& transition, GroupId group, NodeId to) {
  move_group(transition, GroupIndex(transition), group, to);
}

void fail_over(Transition& transition, const GroupIndex& groups, GroupId group) {
  const auto to = failover_target(transition, groups, group);
  if (!to) { return; }
  GroupStatus& status = transition.change_runtime().groups[index(group)];
  if (status.failovers == 0) {
    status.failover_period_left_ms =
        transition.database().groups[index(group)].failover_period_h * hour_ms;
  }
  ++status.failovers;
  move_group(transition, groups, group, *to);
}

void lose_groups(Transition& transition, NodeId left) {
  const GroupIndex groups(transition);
  for (std::size_t i = 0; i < group_count(transition); ++i) {
    const auto group = static_cast<GroupId>(i);
    if (owner(transition, group) == left) { stop_group(transition, groups, group); }
  }
}

bool groups_are_orphaned(const View& view) {
  const NodeSet up = view.runtime().up;
  return !up.empty() && std::ranges::any_of(view.runtime().groups, [&](const GroupStatus& group) {
    return !up.contains(group.owner);
  });
}

void take_over_groups(Transition& transition) {
  const GroupIndex groups(transition);
  for_each_group(transition, [&](GroupId group) {
    const NodeId left = owner(transition, group);
    const NodeSet up = transition.runtime().up;
    if (up.contains(left) || !up.contains(other(left))) { return; }
    move_group(transition, groups, group, other(left));
  });
}

void own_all_groups(Transition& transition, NodeId id, bool starts) {
  const GroupIndex groups(transition);
  for_each_group(transition, [&](GroupId group) {
    transition.change_runtime().groups[index(group)].owner = id;
    if (starts) { start_group(transition, groups, group); }
  });
}

void fail_back(Transition& transition, NodeId joined) {
  const GroupIndex groups(transition);
  for (std::size_t i = 0; i < group_count(transition); ++i) {
    const auto id = static_cast<GroupId>(i);
    const Group& group = transition.database().groups[i];
    if (!group.auto_failback || !prefers(transition, id, joined)) { continue; }
    if (window_left_ms(transition, group) == 0) {
      move_group(transition, groups, id, joined);
    } else {
      transition.change_runtime().groups[i].failback_due = true;
    }
  }
}

std::optional<std::uint32_t> failback_left_ms(const View& view, GroupId group) {
  const bool due = view.runtime().groups[index(group)].failback_due;
  const NodeId to = other(owner(view, group));
  if (!due || !view.runtime().up.contains(to) || !prefers(view, group, to)) { return std::nullopt; }
  return window_left_ms(view, view.database().groups[index(group)]);
}

void fail_back_now(Transition& transition, const GroupIndex& groups, GroupId group) {
  const NodeId to = other(owner(transition, group));
  if (!transition.runtime().up.contains(to)) { return; }
  move_group(transition, groups, group, to);
}

}  // namespace mscsim::cluster
