#include "models/cluster/configuration.hpp"

#include <algorithm>

#include "models/cluster/group_index.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster {
namespace {

/// What becomes of an id once the one before it is gone.
template <class Id>
Id moved_up(Id id, Id gone) {
  return id > gone ? static_cast<Id>(index(id) - 1) : id;
}

void delete_printers_of(Transition& transition, ResourceId spooler) {
  ClusterDatabase& database = transition.change_database();
  ClusterRuntime& runtime = transition.change_runtime();
  for (std::size_t i = database.printers.size(); i-- > 0;) {
    Printer& printer = database.printers[i];
    if (printer.spooler == spooler) {
      database.printers.erase(database.printers.begin() + static_cast<int>(i));
      runtime.printers.erase(runtime.printers.begin() + static_cast<int>(i));
    } else {
      printer.spooler = moved_up(printer.spooler, spooler);
    }
  }
}

/// `now` is what a resource that runs goes on with, once `stored` is in the database.
void keep_in_effect(Transition& transition, const PropertyInEffect& now, std::uint32_t stored) {
  auto& all = transition.change_runtime().in_effect;
  erase_if(all, [&now](const PropertyInEffect& each) {
    return each.resource == now.resource && each.slot == now.slot;
  });
  if (now.value != stored) { all.insert(std::ranges::lower_bound(all, now), now); }
}

}  // namespace

bool is_started(const ResourceStatus& status) {
  using enum ResourceState;
  return status.state == online || (status.state == online_pending && status.pending_left_ms > 0);
}

std::optional<GroupId> find_group(const ClusterDatabase& database, NameId name) {
  const auto found = std::ranges::find(database.groups, name, &Group::name);
  if (found == database.groups.end()) { return std::nullopt; }
  return static_cast<GroupId>(found - database.groups.begin());
}

std::optional<ResourceId> find_resource(const ClusterDatabase& database, NameId name) {
  const auto found = std::ranges::find(database.resources, name, &Resource::name);
  if (found == database.resources.end()) { return std::nullopt; }
  return static_cast<ResourceId>(found - database.resources.begin());
}

GroupId create_group(Transition& transition, NameId name, NodeId owner) {
  Group group{};
  group.name = name;
  GroupStatus status{};
  status.owner = owner;
  transition.change_database().groups.push_back(group);
  transition.change_runtime().groups.push_back(status);
  return static_cast<GroupId>(transition.database().groups.size() - 1);
}

void delete_group(Transition& transition, GroupId group) {
  const auto at = static_cast<int>(index(group));
  ClusterDatabase& database = transition.change_database();
  database.groups.erase(database.groups.begin() + at);
  ClusterRuntime& runtime = transition.change_runtime();
  runtime.groups.erase(runtime.groups.begin() + at);
  for (Resource& resource : database.resources) {
    resource.group = moved_up(resource.group, group);
  }
}

ResourceId create_resource(Transition& transition, NameId name, ResourceType type, GroupId group) {
  Resource resource{};
  resource.name = name;
  resource.group = group;
  resource.type = type;
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    if (row.types.contains(type)) { resource.properties.at(row.slot) = row.initial; }
  }
  transition.change_database().resources.push_back(resource);
  transition.change_runtime().resources.push_back({});
  const auto id = static_cast<ResourceId>(transition.database().resources.size() - 1);
  if (resource_dll(type).open != nullptr) { resource_dll(type).open(transition, id); }
  return id;
}

void delete_resource(Transition& transition, ResourceId resource) {
  const auto at = static_cast<int>(index(resource));
  delete_printers_of(transition, resource);
  ClusterDatabase& database = transition.change_database();
  database.resources.erase(database.resources.begin() + at);
  ClusterRuntime& runtime = transition.change_runtime();
  runtime.resources.erase(runtime.resources.begin() + at);
  erase_if(database.dependencies,
           [&](const Dependency& edge) { return edge.resource == resource; });
  for (Dependency& edge : database.dependencies) {
    edge = {.resource = moved_up(edge.resource, resource),
            .provider = moved_up(edge.provider, resource)};
  }
  erase_if(database.checkpoints,
           [&](const RegistryCheckpoint& each) { return each.resource == resource; });
  for (RegistryCheckpoint& each : database.checkpoints) {
    each.resource = moved_up(each.resource, resource);
  }
  database.quorum_resource = moved_up(database.quorum_resource, resource);
  for (PropertyInEffect& each : runtime.in_effect) {
    each.resource = moved_up(each.resource, resource);
  }
}

void forget_in_effect(Transition& transition, ResourceId resource) {
  const auto& all = transition.runtime().in_effect;
  if (std::ranges::find(all, resource, &PropertyInEffect::resource) == all.end()) { return; }
  erase_if(transition.change_runtime().in_effect,
           [resource](const PropertyInEffect& each) { return each.resource == resource; });
}

void set_property(Transition& transition, ResourceId resource, Property property,
                  std::uint32_t value) {
  const std::uint8_t slot = catalogue::property(property).slot;
  if (is_started(transition.runtime().resources[index(resource)])) {
    keep_in_effect(transition, {resource, slot, property_of(transition, resource, property)},
                   value);
  }
  transition.change_database().resources[index(resource)].properties.at(slot) = value;
  if (property == Property::disk) {
    set_property(transition, resource, Property::signature,
                 static_cast<std::uint32_t>(transition.surroundings().disks.at(value).signature));
  }
}

void add_dependency(Transition& transition, ResourceId resource, ResourceId provider) {
  auto& dependencies = transition.change_database().dependencies;
  const Dependency edge{.resource = resource, .provider = provider};
  dependencies.insert(std::ranges::lower_bound(dependencies, edge), edge);
}

void remove_dependency(Transition& transition, ResourceId resource, ResourceId provider) {
  erase_if(transition.change_database().dependencies, [&](const Dependency& edge) {
    return edge.resource == resource && edge.provider == provider;
  });
}

bool depends_on(const View& view, ResourceId resource, ResourceId provider) {
  if (resource == provider) { return false; }
  const GroupIndex groups(view);
  const auto reached = groups.with_providers(std::span(&resource, 1));
  return std::ranges::find(reached, provider) != reached.end();
}

bool has_dependencies(const View& view, ResourceId resource) {
  return std::ranges::any_of(view.database().dependencies, [&](const Dependency& edge) {
    return edge.resource == resource || edge.provider == resource;
  });
}

bool has_required_dependencies(const View& view, ResourceId resource) {
  const auto& resources = view.database().resources;
  ResourceTypeSet found;
  for_each_provider(view, resource,
                    [&](ResourceId provider) { found.insert(resources[index(provider)].type); });
  const auto required =
      catalogue::resource_type(resources[index(resource)].type).required_dependencies;
  return (required.bits & ~found.bits) == 0;
}

bool may_own(const View& view, NodeId node, GroupId group) {
  return std::ranges::all_of(view.database().resources, [&](const Resource& resource) {
    return resource.group != group || resource.common.possible_owners.contains(node);
  });
}

}  // namespace mscsim::cluster
