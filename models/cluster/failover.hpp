#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// The node that a group fails over to: another one that is up and not paused, while the group's
/// failovers are below its threshold. Source: Q197047
[[nodiscard]] std::optional<NodeId> failover_target(const View& view, GroupId group);

/// Moves a group: what ran is ended on its owner, and what should be online is brought online on
/// `to`. Requires: `to` is up. Source: Q171791
void move_group(Transition& transition, GroupId group, NodeId to);

/// Moves a group to its failover_target and counts it. Nothing, if there is none any more.
void fail_over(Transition& transition, GroupId group);

/// Gives the groups of a node that left to the one that is up; without one, they wait. A paused
/// node takes them too: there is no other.
void take_over_groups(Transition& transition, NodeId left);

/// Moves the groups that prefer `joined`, and may fail back, to it. Source: Q197047
void fail_back(Transition& transition, NodeId joined);

}  // namespace mscsim::cluster
