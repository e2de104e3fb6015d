#include "models/cluster/groups.hpp"

#include <algorithm>

#include "models/cluster/failover.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster {
namespace {

using enum ResourceState;

ResourceStatus& change_status(Transition& transition, ResourceId resource) {
  return transition.change_runtime().resources[index(resource)];
}
const ResourceStatus& status_of(const View& view, ResourceId resource) {
  return view.runtime().resources[index(resource)];
}
const Resource& config_of(const View& view, ResourceId resource) {
  return view.database().resources[index(resource)];
}
std::size_t resource_count(const View& view) { return view.database().resources.size(); }

/// Calls `visit(ResourceId)` for each resource of `group`, in order.
template <class Visit>
void for_each_member(const View& view, GroupId group, Visit visit) {
  for (std::size_t i = 0; i < resource_count(view); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (config_of(view, resource).group == group) { visit(resource); }
  }
}

/// Calls `visit(ResourceId)` for each resource that depends directly on `provider`, in order.
template <class Visit>
void for_each_dependent(const View& view, ResourceId provider, Visit visit) {
  for (std::size_t i = 0; i < view.database().dependencies.size(); ++i) {
    const Dependency edge = view.database().dependencies[i];
    if (edge.provider == provider) { visit(edge.resource); }
  }
}

/// Takes an online resource, and what depends on it, offline.
void end(Transition& transition, ResourceId resource, ResourceState state) {
  for_each_dependent(transition, resource,
                     [&](ResourceId dependent) { end(transition, dependent, offline); });
  if (status_of(transition, resource).state == online) {
    resource_dll(config_of(transition, resource).type).offline(transition, resource);
    change_status(transition, resource).state = state;
  }
}

/// Brings a resource online, its providers first. A provider that is failed is left alone.
/// Returns: whether it is online now.
bool try_online(Transition& transition, ResourceId resource) {
  const ResourceState before = status_of(transition, resource).state;
  if (before == online) { return true; }
  if (!transition.runtime().up.contains(owner_of(transition, resource))) { return false; }
  bool ready = true;
  for_each_provider(transition, resource, [&](ResourceId provider) {
    const bool is_failed = status_of(transition, provider).state == failed;
    ready = ready && !is_failed && try_online(transition, provider);
  });
  if (!ready) { return false; }
  const auto& dll = resource_dll(config_of(transition, resource).type);
  if (dll.online(transition, resource) != Win32Error::success) {
    fail_resource(transition, resource);
    return false;
  }
  ResourceStatus& status = change_status(transition, resource);
  status.state = online;
  status.restart_left_ms = 0;
  return true;
}

/// Brings back what waited for `resource`.
void resume_dependents(Transition& transition, ResourceId resource) {
  for_each_dependent(transition, resource, [&](ResourceId dependent) {
    if (config_of(transition, dependent).persistent_online && try_online(transition, dependent)) {
      resume_dependents(transition, dependent);
    }
  });
}

/// An operator's request gives a failed resource, and its failed providers, another try.
void forgive(Transition& transition, ResourceId resource) {
  ResourceStatus& status = change_status(transition, resource);
  if (status.state == failed) {
    status.state = offline;
    status.restart_left_ms = 0;
  }
  for_each_provider(transition, resource,
                    [&](ResourceId provider) { forgive(transition, provider); });
}

void restart(Transition& transition, ResourceId resource) {
  if (status_of(transition, resource).state != failed) { return; }
  change_status(transition, resource).state = offline;
  if (try_online(transition, resource)) { resume_dependents(transition, resource); }
}

/// Takes `ms` off a clock that stops at 0. Returns: whether any is left.
bool run_down(std::uint32_t& left_ms, std::uint32_t ms) {
  left_ms -= std::min(left_ms, ms);
  return left_ms > 0;
}

bool has_died(const View& view, ResourceId resource) {
  return status_of(view, resource).state == online &&
         !resource_dll(config_of(view, resource).type).is_alive(view, resource);
}

}  // namespace

/// The restart policy: up to restart_threshold times within the period, then the group fails over;
/// without a node to go to the resource is left failed. Source: Q197047; MsCS RestartThreshold
void fail_resource(Transition& transition, ResourceId resource) {
  end(transition, resource, failed);
  ResourceStatus& status = change_status(transition, resource);
  status.state = failed;
  transition.record(owner_of(transition, resource), Event::resource_failed,
                    {Insert::name(config_of(transition, resource).name)});
  if (status.failures == 0) { status.restart_period_left_ms = catalogue::restart_period_ms; }
  if (status.failures <= catalogue::restart_threshold) { ++status.failures; }
  const bool restarts = status.failures <= catalogue::restart_threshold;
  status.restart_left_ms = restarts ? catalogue::restart_delay_ms : 0;
  const GroupId group = config_of(transition, resource).group;
  if (!restarts && failover_target(transition, group)) {
    transition.change_runtime().groups[index(group)].failover_left_ms = catalogue::restart_delay_ms;
  }
}

GroupState group_state(const View& view, GroupId group) {
  std::size_t members = 0;
  std::size_t up = 0;
  bool any_failed = false;
  for_each_member(view, group, [&](ResourceId resource) {
    const ResourceState state = status_of(view, resource).state;
    ++members;
    up += state == online ? 1 : 0;
    any_failed = any_failed || state == failed;
  });
  if (any_failed) { return GroupState::failed; }
  if (up == 0) { return GroupState::offline; }
  return up == members ? GroupState::online : GroupState::partial_online;
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
  transition.change_database().groups.push_back({.name = name});
  transition.change_runtime().groups.push_back({.owner = owner});
  return static_cast<GroupId>(transition.database().groups.size() - 1);
}

ResourceId create_resource(Transition& transition, NameId name, ResourceType type, GroupId group) {
  Resource resource{
      .name = name, .group = group, .type = type, .persistent_online = false, .properties = {}};
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    if (row.type == type && row.property == Property::enable_netbios) {
      resource.properties.at(row.slot) = 1;
    }
  }
  transition.change_database().resources.push_back(resource);
  transition.change_runtime().resources.push_back({});
  return static_cast<ResourceId>(transition.database().resources.size() - 1);
}

void delete_resource(Transition& transition, ResourceId resource) {
  const auto at = static_cast<int>(index(resource));
  ClusterDatabase& database = transition.change_database();
  database.resources.erase(database.resources.begin() + at);
  ClusterRuntime& runtime = transition.change_runtime();
  runtime.resources.erase(runtime.resources.begin() + at);
  erase_if(database.dependencies,
           [&](const Dependency& edge) { return edge.resource == resource; });
  const auto moved_up = [&](ResourceId id) {
    return id > resource ? static_cast<ResourceId>(index(id) - 1) : id;
  };
  for (Dependency& edge : database.dependencies) {
    edge = {.resource = moved_up(edge.resource), .provider = moved_up(edge.provider)};
  }
  database.quorum_resource = moved_up(database.quorum_resource);
}

void set_property(Transition& transition, ResourceId resource, Property property,
                  std::uint32_t value) {
  transition.change_database().resources[index(resource)].properties.at(
      catalogue::property(property).slot) = value;
}

void add_dependency(Transition& transition, ResourceId resource, ResourceId provider) {
  auto& dependencies = transition.change_database().dependencies;
  const Dependency edge{.resource = resource, .provider = provider};
  dependencies.insert(std::ranges::lower_bound(dependencies, edge), edge);
}

bool depends_on(const View& view, ResourceId resource, ResourceId provider) {
  bool found = false;
  for_each_provider(view, resource, [&](ResourceId next) {
    found = found || next == provider || depends_on(view, next, provider);
  });
  return found;
}

void bring_online(Transition& transition, ResourceId resource) {
  transition.change_database().resources[index(resource)].persistent_online = true;
  forgive(transition, resource);
  if (try_online(transition, resource)) { resume_dependents(transition, resource); }
}

void take_offline(Transition& transition, ResourceId resource) {
  transition.change_database().resources[index(resource)].persistent_online = false;
  end(transition, resource, offline);
  ResourceStatus& status = change_status(transition, resource);
  status.state = offline;
  status.restart_left_ms = 0;
}

void bring_group_online(Transition& transition, GroupId group) {
  for_each_member(transition, group, [&](ResourceId resource) {
    transition.change_database().resources[index(resource)].persistent_online = true;
    forgive(transition, resource);
  });
  start_group(transition, group);
}

void take_group_offline(Transition& transition, GroupId group) {
  for_each_member(transition, group,
                  [&](ResourceId resource) { take_offline(transition, resource); });
}

void start_group(Transition& transition, GroupId group) {
  for_each_member(transition, group, [&](ResourceId resource) {
    const bool untried = status_of(transition, resource).state == offline;
    if (untried && config_of(transition, resource).persistent_online) {
      static_cast<void>(try_online(transition, resource));
    }
  });
}

void stop_group(Transition& transition, GroupId group) {
  for_each_member(transition, group, [&](ResourceId resource) {
    end(transition, resource, offline);
    change_status(transition, resource) = {};
  });
}

std::optional<std::uint32_t> next_due_ms(const View& view) {
  std::optional<std::uint32_t> soonest;
  const auto due = [&](std::uint32_t ms) { soonest = std::min(soonest.value_or(ms), ms); };
  for (std::size_t i = 0; i < resource_count(view); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    const ResourceStatus& status = status_of(view, resource);
    if (status.restart_left_ms > 0) { due(status.restart_left_ms); }
    if (has_died(view, resource)) { due(catalogue::looks_alive_poll_interval_ms - status.dead_ms); }
  }
  for (const GroupStatus& group : view.runtime().groups) {
    if (group.failover_left_ms > 0) { due(group.failover_left_ms); }
  }
  return soonest;
}

void let_pass(Transition& transition, std::uint32_t ms) {
  // Every clock first, so that what one thing sets going does not lose the time before it.
  List<ResourceId, 8> found_dead;
  List<ResourceId, 8> restarts_due;
  List<GroupId, 8> failovers_due;
  for (std::size_t i = 0; i < resource_count(transition); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    ResourceStatus& status = change_status(transition, resource);
    if (!run_down(status.restart_period_left_ms, ms)) { status.failures = 0; }
    status.dead_ms = has_died(transition, resource) ? status.dead_ms + ms : 0;
    if (status.dead_ms >= catalogue::looks_alive_poll_interval_ms) {
      status.dead_ms = 0;
      found_dead.push_back(resource);
    }
    const bool was_due = status.restart_left_ms > 0;
    if (was_due && !run_down(status.restart_left_ms, ms)) { restarts_due.push_back(resource); }
  }
  for (std::size_t i = 0; i < transition.runtime().groups.size(); ++i) {
    GroupStatus& group = transition.change_runtime().groups[i];
    if (!run_down(group.failover_period_left_ms, ms)) { group.failovers = 0; }
    const bool was_due = group.failover_left_ms > 0;
    if (was_due && !run_down(group.failover_left_ms, ms)) {
      failovers_due.push_back(static_cast<GroupId>(i));
    }
  }
  for (const ResourceId resource : found_dead) {
    if (!has_died(transition, resource)) { continue; }  // another's end took it along
    resource_dll(config_of(transition, resource).type).report_dead(transition, resource);
    fail_resource(transition, resource);
  }
  for (const ResourceId resource : restarts_due) { restart(transition, resource); }
  for (const GroupId group : failovers_due) { fail_over(transition, group); }
}

}  // namespace mscsim::cluster
