#pragma once
#include <optional>

#include "models/world/view.hpp"

// Changes to HKLM\Cluster, and looking things up there.
namespace mscsim::cluster {

/// Whether its resource DLL was called to bring a resource online, with success so far.
[[nodiscard]] bool is_started(const ResourceStatus& status);

[[nodiscard]] std::optional<GroupId> find_group(const ClusterDatabase& database, NameId name);
[[nodiscard]] std::optional<ResourceId> find_resource(const ClusterDatabase& database, NameId name);

GroupId create_group(Transition& transition, NameId name, NodeId owner);
/// Requires: no resource is in it. Ids of later groups move up.
void delete_group(Transition& transition, GroupId group);

/// A new resource, offline, with the initial values of its type's properties.
ResourceId create_resource(Transition& transition, NameId name, ResourceType type, GroupId group);

/// Requires: offline, and no resource depends on it. Ids of later resources move up.
void delete_resource(Transition& transition, ResourceId resource);

/// Writes a private property, as PropertyRow::slot places it. Requires: one of the resource's type.
/// A resource that runs goes on with what it came online with, until `forget_in_effect`. With a
/// Physical Disk's disk goes its signature (Q243195).
/// Source: Q186548 (5024)
void set_property(Transition& transition, ResourceId resource, Property property,
                  std::uint32_t value);
void forget_in_effect(Transition& transition, ResourceId resource);

void add_dependency(Transition& transition, ResourceId resource, ResourceId provider);
void remove_dependency(Transition& transition, ResourceId resource, ResourceId provider);
/// Whether `resource` depends on `provider`, however indirectly.
[[nodiscard]] bool depends_on(const View& view, ResourceId resource, ResourceId provider);
/// Whether the two are tied together by dependencies, in any direction.
[[nodiscard]] bool has_dependencies(const View& view, ResourceId resource);
/// Whether it depends directly on a resource of each type that its own type requires.
/// Source: Q171791
[[nodiscard]] bool has_required_dependencies(const View& view, ResourceId resource);

/// Whether every resource of the group may run on `node`. Source: Q197047, Q224967
[[nodiscard]] bool may_own(const View& view, NodeId node, GroupId group);

}  // namespace mscsim::cluster
