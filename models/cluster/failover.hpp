#pragma once
#include <optional>

#include "models/cluster/group_index.hpp"

namespace mscsim::cluster {

/// The node that a group fails over to: another one that is up, not paused, and a possible owner of
/// all of the group, while the group's failovers are below its threshold. Source: Q197047
[[nodiscard]] std::optional<NodeId> failover_target(const View& view, const GroupIndex& groups,
                                                    GroupId group);

/// Moves a group: what ran is ended on its owner, and what should be online is brought online on
/// `to`. Requires: `to` is up. Source: Q171791
void move_group(Transition& transition, GroupId group, NodeId to);

/// Moves a group to its failover_target and counts it. Nothing, if there is none any more.
void fail_over(Transition& transition, const GroupIndex& groups, GroupId group);

/// What a node that left had online is so no more.
void lose_groups(Transition& transition, NodeId left);

/// Whether a group still belongs to a node that left, though another is up.
[[nodiscard]] bool groups_are_orphaned(const View& view);

/// Gives the groups of a node that left to the one that is up; without one, they wait. A paused
/// node takes them too: there is no other.
void take_over_groups(Transition& transition);

/// Gives every group to the node that formed the cluster, and brings online what should be; unless
/// `starts`, nothing. A node that was paused takes them too: there is no other.
void own_all_groups(Transition& transition, NodeId id, bool starts);

/// Moves the groups that prefer `joined`, and may fail back, to it; where that is allowed at some
/// hours only, as soon as one begins. Not to a paused node (Q174799).
/// ASSUMPTION: nor when it is resumed, which is no joining. Source: Q197047
void fail_back(Transition& transition, NodeId joined);

/// Milliseconds until a group fails back; 0: now. Nothing: it will not, as things are.
[[nodiscard]] std::optional<std::uint32_t> failback_left_ms(const View& view, GroupId group);

/// Moves a group whose hour has come to the owner that it prefers.
void fail_back_now(Transition& transition, const GroupIndex& groups, GroupId group);

}  // namespace mscsim::cluster
