#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Numbers as in clusapi.h.
enum class GroupState : std::uint8_t { online = 0, offline = 1, failed = 2, partial_online = 3 };

/// What a person sees of a group: failed if a resource is, else by how many are online.
[[nodiscard]] GroupState group_state(const View& view, GroupId group);

[[nodiscard]] std::optional<GroupId> find_group(const ClusterDatabase& database, NameId name);
[[nodiscard]] std::optional<ResourceId> find_resource(const ClusterDatabase& database, NameId name);

GroupId create_group(Transition& transition, NameId name, NodeId owner);

/// A new resource, offline, with EnableNetBIOS on where its type has it. Source: Q217057
ResourceId create_resource(Transition& transition, NameId name, ResourceType type, GroupId group);

/// Requires: offline, and no resource depends on it. Ids of later resources move up.
void delete_resource(Transition& transition, ResourceId resource);

/// Writes a private property, as PropertyRow::slot places it. Requires: one of the resource's type.
void set_property(Transition& transition, ResourceId resource, Property property,
                  std::uint32_t value);

void add_dependency(Transition& transition, ResourceId resource, ResourceId provider);
/// Whether `resource` depends on `provider`, however indirectly.
[[nodiscard]] bool depends_on(const View& view, ResourceId resource, ResourceId provider);

/// What an operator asks for: providers come online first, dependents go offline first. Failed
/// providers are tried again.
/// Events: those of the resources' online; 1069. Source: Q171791, Q197047
void bring_online(Transition& transition, ResourceId resource);
void take_offline(Transition& transition, ResourceId resource);
void bring_group_online(Transition& transition, GroupId group);
void take_group_offline(Transition& transition, GroupId group);

/// Ends what runs of a group, on a node that gives it up; what should be online is remembered. What
/// failed there is forgotten.
void stop_group(Transition& transition, GroupId group);
/// Brings online what should be, on the group's owner.
void start_group(Transition& transition, GroupId group);

/// Fails a resource as if the resource monitor had found it so: cluster resource /fail.
void fail_resource(Transition& transition, ResourceId resource);

/// Milliseconds until the restart policy, the failover policy or a poll next does something that
/// can be seen; nothing: it won't, of itself.
[[nodiscard]] std::optional<std::uint32_t> next_due_ms(const View& view);
/// Lets `ms` go by, then does what is due. Requires: no more than next_due_ms.
void let_pass(Transition& transition, std::uint32_t ms);

}  // namespace mscsim::cluster
