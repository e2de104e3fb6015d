#pragma once
#include "models/cluster/configuration.hpp"
#include "models/cluster/group_index.hpp"

namespace mscsim::cluster {

/// Numbers as in clusapi.h.
enum class GroupState : std::uint8_t { online = 0, offline = 1, failed = 2, partial_online = 3 };

/// What a person sees of a group: failed if a resource is, else by how many are online.
[[nodiscard]] GroupState group_state(const View& view, GroupId group);

/// What an operator asks for: providers come online first, dependents go offline first. Failed
/// providers are tried again.
/// The quorum resource stays online where its group is taken offline. Source: Q186548 (5020)
/// Events: those of the resources' online; 1065, 1069. Source: Q171791, Q197047
void bring_online(Transition& transition, ResourceId resource);
void take_offline(Transition& transition, ResourceId resource);
void bring_group_online(Transition& transition, GroupId group);
void take_group_offline(Transition& transition, GroupId group);

/// Ends what runs of a group, on a node that gives it up; what should be online is remembered. What
/// failed there is forgotten.
void stop_group(Transition& transition, const GroupIndex& groups, GroupId group);
/// Brings online what should be, on the group's owner.
void start_group(Transition& transition, const GroupIndex& groups, GroupId group);

/// Fails a resource as if the resource monitor had found it so: cluster resource /fail.
/// The restart policy: by RestartAction up to RestartThreshold times within RestartPeriod; then the
/// group fails over, if it is affected; without a node to go to the resource is left failed.
/// Events: 1069. Source: Q197047; MsCS RestartAction, RestartThreshold
void fail_resource(Transition& transition, ResourceId resource);
void fail_resource(Transition& transition, const GroupIndex& groups, ResourceId resource);

/// Tries a failed resource again, as the restart policy does.
void restart_resource(Transition& transition, const GroupIndex& groups, ResourceId resource);

/// What an online resource or one that comes online had is gone with its resource monitor; it is
/// started again in another.
void lose_monitor(Transition& transition, const GroupIndex& groups, ResourceId resource);

/// A resource has come online at last, or taken longer than PendingTimeout: then it failed.
void end_pending(Transition& transition, const GroupIndex& groups, ResourceId resource);

}  // namespace mscsim::cluster
