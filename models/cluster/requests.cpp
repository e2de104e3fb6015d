#include "models/cluster/requests.hpp"

#include <algorithm>

#include "models/cluster/configuration.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::requests {
namespace {

using enum Win32Error;

ResourceState state_of(const View& view, ResourceId resource) {
  return view.runtime().resources[index(resource)].state;
}
bool is_pending(const View& view, ResourceId resource) {
  const ResourceState state = state_of(view, resource);
  return state == ResourceState::online_pending || state == ResourceState::offline_pending;
}
bool is_down(const View& view, ResourceId resource) {
  const ResourceState state = state_of(view, resource);
  return state == ResourceState::offline || state == ResourceState::failed;
}
const Resource& config_of(const View& view, ResourceId resource) {
  return view.database().resources[index(resource)];
}
GroupId group_of(const View& view, ResourceId resource) { return config_of(view, resource).group; }

bool has_dependents(const View& view, ResourceId resource) {
  return std::ranges::any_of(view.database().dependencies, [resource](const Dependency& edge) {
    return edge.provider == resource;
  });
}

/// Calls `is(ResourceId)` for the resources of a group, until one is.
bool any_member(const View& view, GroupId group, auto is) {
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (group_of(view, resource) == group && is(resource)) { return true; }
  }
  return false;
}

bool is_internal(NetworkRole role) {
  return role == NetworkRole::internal || role == NetworkRole::all;
}
bool is_for_clients(NetworkRole role) {
  return role == NetworkRole::client || role == NetworkRole::all;
}

}  // namespace

bool is_quorum(const View& view, ResourceId resource) {
  return !view.database().local_quorum && view.database().quorum_resource == resource;
}

Win32Error online(const View& view, ResourceId resource) {
  if (state_of(view, resource) == ResourceState::online) { return success; }
  if (is_pending(view, resource)) { return invalid_state; }
  const NodeId owner = owner_of(view, resource);
  if (!config_of(view, resource).common.possible_owners.contains(owner)) {
    return node_cant_host_resource;
  }
  const bool paused = view.database().paused.contains(owner);
  return paused && !is_quorum(view, resource) ? sharing_paused : success;
}

Win32Error online(const View& view, GroupId group) {
  const NodeId owner = view.runtime().groups[index(group)].owner;
  return view.database().paused.contains(owner) ? sharing_paused : success;
}

Win32Error offline(const View& view, ResourceId resource) {
  if (is_quorum(view, resource)) { return quorum_resource; }
  return is_pending(view, resource) ? invalid_state : success;
}

Win32Error offline(const View& view, GroupId group) {
  const bool others =
      any_member(view, group, [&](ResourceId each) { return !is_quorum(view, each); });
  const bool quorum =
      any_member(view, group, [&](ResourceId each) { return is_quorum(view, each); });
  return quorum && !others ? quorum_resource : success;
}

Win32Error fail(const View& view, ResourceId resource) {
  return state_of(view, resource) == ResourceState::online ? success : resource_not_online;
}

Win32Error remove(const View& view, ResourceId resource) {
  if (is_quorum(view, resource)) { return quorum_resource; }
  if (config_of(view, resource).core) { return core_resource; }
  if (!is_down(view, resource)) { return resource_online; }
  return has_dependents(view, resource) ? dependent_resource_exists : success;
}

Win32Error remove(const View& view, GroupId group) {
  const bool is_empty = !any_member(view, group, [](ResourceId) { return true; });
  if (!is_empty) { return dir_not_empty; }
  return group == GroupId{0} ? core_resource : success;  // Cluster Group was the first, and stays
}

Win32Error add_dependency(const View& view, ResourceId resource, ResourceId provider) {
  if (is_quorum(view, resource)) { return dependency_not_allowed; }
  if (resource == provider) { return circular_dependency; }
  if (group_of(view, resource) != group_of(view, provider)) { return invalid_parameter; }
  const auto& edges = view.database().dependencies;
  const Dependency edge{.resource = resource, .provider = provider};
  if (std::ranges::find(edges, edge) != edges.end()) { return dependency_already_exists; }
  if (depends_on(view, provider, resource)) { return circular_dependency; }
  return is_down(view, resource) ? success : resource_online;
}

Win32Error remove_dependency(const View& view, ResourceId resource, ResourceId provider) {
  const auto& edges = view.database().dependencies;
  const Dependency edge{.resource = resource, .provider = provider};
  if (std::ranges::find(edges, edge) == edges.end()) { return dependency_not_found; }
  return is_down(view, resource) ? success : invalid_state;
}

Win32Error set_owners(const View& view, ResourceId resource, NodeSet owners) {
  if (owners == config_of(view, resource).common.possible_owners) { return success; }
  if (is_quorum(view, resource)) { return invalid_operation_on_quorum; }
  if (owners.bits == 0) { return invalid_parameter; }
  const bool host_stays = owners.contains(owner_of(view, resource));
  return host_stays || is_down(view, resource) ? success : invalid_state;
}

Win32Error move(const View& view, ResourceId resource, GroupId to) {
  const GroupId from = group_of(view, resource);
  if (from == to) { return already_exists; }
  if (has_dependencies(view, resource)) { return dependent_resource_exists; }
  const auto& groups = view.runtime().groups;
  return groups[index(from)].owner == groups[index(to)].owner ? success : host_node_not_group_owner;
}

Win32Error move(const View& view, GroupId group, NodeId to) {
  if (view.runtime().groups[index(group)].owner == to) { return success; }
  if (!view.runtime().up.contains(to) || view.database().paused.contains(to)) {
    return host_node_not_available;
  }
  return may_own(view, to, group) ? success : host_node_not_group_owner;
}

Win32Error pause(const View& view, NodeId node) {
  if (!view.runtime().up.contains(node)) { return cluster_node_down; }
  return view.database().paused.contains(node) ? cluster_node_paused : success;
}

Win32Error resume(const View& view, NodeId node) {
  if (!view.runtime().up.contains(node)) { return cluster_node_down; }
  return view.database().paused.contains(node) ? success : cluster_node_not_paused;
}

Win32Error evict(const View& view, NodeId node) {
  return view.runtime().up.contains(node) ? cant_evict_active_node : success;
}

Win32Error make_quorum(const View& view, ResourceId resource) {
  if (config_of(view, resource).type != ResourceType::physical_disk) { return not_quorum_class; }
  bool is_free = true;
  for_each_provider(view, resource, [&](ResourceId /*provider*/) { is_free = false; });
  if (!is_free) { return dependency_not_allowed; }
  if (state_of(view, resource) != ResourceState::online) { return resource_not_online; }
  const std::uint32_t disk = property_of(view, resource, Property::disk);
  return view.surroundings().disks.at(disk).full ? clusterlog_not_enough_space : success;
}

Win32Error set_role(const View& view, ClusterNetworkId network, NetworkRole role) {
  const auto& networks = view.database().networks;
  const auto internal = std::ranges::count_if(
      networks, [](const ClusterNetwork& each) { return is_internal(each.role); });
  const bool leaves_none =
      internal == 1 && is_internal(networks[index(network)].role) && !is_internal(role);
  constexpr int two = 2;
  if (leaves_none && view.runtime().up.size() >= two) { return cluster_last_internal_network; }
  if (is_for_clients(role) || !is_for_clients(networks[index(network)].role)) { return success; }
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const auto id = static_cast<ResourceId>(i);
    if (view.database().resources[i].type == ResourceType::ip_address &&
        property_of(view, id, Property::network) == index(network)) {
      return cluster_network_has_dependents;
    }
  }
  return success;
}

}  // namespace mscsim::cluster::requests
