#include "models/cluster/groups.hpp"

#include <algorithm>

#include "models/cluster/failover.hpp"
#include "models/cluster/registry_checkpoints.hpp"
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
const ResourceDll& dll_of(const View& view, ResourceId resource) {
  return resource_dll(config_of(view, resource).type);
}

/// Takes a resource that runs, comes online or waits to, and what depends on it, out of that.
void end(Transition& transition, const GroupIndex& groups, ResourceId resource,
         ResourceState state) {
  for (const ResourceId dependent : groups.dependents(resource)) {
    end(transition, groups, dependent, offline);
  }
  const ResourceStatus before = status_of(transition, resource);
  if (before.state != online && before.state != online_pending) { return; }
  if (is_started(before)) {
    if (before.state == online) { save_checkpoints(transition, resource); }
    dll_of(transition, resource).offline(transition, resource);
    forget_in_effect(transition, resource);
  }
  ResourceStatus& status = change_status(transition, resource);
  status.state = state;
  status.pending_left_ms = 0;
  status.taken_away = false;
}

/// Calls the resource DLL. Returns: success, or why not; its event is written.
Win32Error call_online(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  const NodeId owner = owner_of(transition, resource);
  const ResourceDll& dll = dll_of(transition, resource);
  if (!groups.has_monitor(owner, resource)) {
    transition.record(owner, Event::resource_not_online,
                      {Insert::name(config_of(transition, resource).name)});
    return Win32Error::resmon_create_failed;
  }
  if (!has_required_dependencies(transition, resource)) {
    if (dll.report_missing_dependency != nullptr) {
      dll.report_missing_dependency(transition, resource);
    }
    return Win32Error::dependency_not_found;
  }
  restore_checkpoints(transition, resource);
  return dll.online(transition, resource);
}

/// Brings a resource online, its providers first. A provider that is failed is left alone; for one
/// that takes its time, it waits. Returns: whether it is online now.
/// ASSUMPTION: on a node that is none of its possible owners it stays offline; no source tells what
/// a group does that comes to such a node because the other one is gone.
bool try_online(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  const ResourceStatus before = status_of(transition, resource);
  if (is_started(before)) { return before.state == online; }
  const NodeId owner = owner_of(transition, resource);
  if (!transition.runtime().up.contains(owner) ||
      !config_of(transition, resource).common.possible_owners.contains(owner)) {
    return false;
  }
  bool ready = true;
  bool waits = false;
  for_each_provider(transition, resource, [&](ResourceId provider) {
    const bool is_failed = status_of(transition, provider).state == failed;
    ready = ready && !is_failed && try_online(transition, groups, provider);
    waits = waits || status_of(transition, provider).state == online_pending;
  });
  if (!ready) {
    if (waits) { change_status(transition, resource).state = online_pending; }
    return false;
  }
  if (call_online(transition, groups, resource) != Win32Error::success) {
    fail_resource(transition, groups, resource);
    return false;
  }
  const ResourceDll& dll = dll_of(transition, resource);
  const std::uint32_t takes = dll.online_ms == nullptr ? 0 : dll.online_ms(transition, resource);
  const std::uint32_t timeout = config_of(transition, resource).common.pending_timeout_ms;
  ResourceStatus& status = change_status(transition, resource);
  status.state = takes == 0 ? online : online_pending;
  status.pending_left_ms = std::min(takes, std::max(timeout, 1U));
  status.restart_left_ms = 0;
  status.taken_away = false;
  return status.state == online;
}

/// Brings back what waited for `resource`.
void resume_dependents(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  for (const ResourceId dependent : groups.dependents(resource)) {
    const bool wanted = config_of(transition, dependent).persistent_online ||
                        status_of(transition, dependent).state == online_pending;
    const bool is_failed = status_of(transition, dependent).state == failed;
    if (wanted && !is_failed && try_online(transition, groups, dependent)) {
      resume_dependents(transition, groups, dependent);
    }
  }
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

void take_offline(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  transition.change_database().resources[index(resource)].persistent_online = false;
  end(transition, groups, resource, offline);
  ResourceStatus& status = change_status(transition, resource);
  status.state = offline;
  status.restart_left_ms = 0;
}

}  // namespace

void fail_resource(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  end(transition, groups, resource, failed);
  const CommonProperties& policy = config_of(transition, resource).common;
  ResourceStatus& status = change_status(transition, resource);
  status.state = failed;
  status.pending_left_ms = 0;
  status.restart_left_ms = 0;
  transition.record(owner_of(transition, resource), Event::resource_failed,
                    {Insert::name(config_of(transition, resource).name)});
  if (policy.restart_action == RestartAction::do_not_restart) { return; }
  if (status.failures == 0) { status.restart_period_left_ms = policy.restart_period_ms; }
  if (status.failures <= policy.restart_threshold) { ++status.failures; }
  if (status.failures <= policy.restart_threshold) {
    status.restart_left_ms = catalogue::restart_delay_ms;
    return;
  }
  const GroupId group = config_of(transition, resource).group;
  const bool affects = policy.restart_action == RestartAction::restart_and_affect_group;
  if (affects && failover_target(transition, group)) {
    transition.change_runtime().groups[index(group)].failover_left_ms = catalogue::restart_delay_ms;
  }
}

void fail_resource(Transition& transition, ResourceId resource) {
  fail_resource(transition, GroupIndex(transition), resource);
}

GroupState group_state(const View& view, GroupId group) {
  std::size_t members = 0;
  std::size_t up = 0;
  bool any_failed = false;
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    if (view.database().resources[i].group != group) { continue; }
    const ResourceState state = view.runtime().resources[i].state;
    ++members;
    up += state == online ? 1 : 0;
    any_failed = any_failed || state == failed;
  }
  if (any_failed) { return GroupState::failed; }
  if (up == 0) { return GroupState::offline; }
  return up == members ? GroupState::online : GroupState::partial_online;
}

void bring_online(Transition& transition, ResourceId resource) {
  const GroupIndex groups(transition);
  transition.change_database().resources[index(resource)].persistent_online = true;
  forgive(transition, resource);
  if (try_online(transition, groups, resource)) { resume_dependents(transition, groups, resource); }
}

void take_offline(Transition& transition, ResourceId resource) {
  take_offline(transition, GroupIndex(transition), resource);
}

void bring_group_online(Transition& transition, GroupId group) {
  const GroupIndex groups(transition);
  for (const ResourceId resource : groups.members(group)) {
    transition.change_database().resources[index(resource)].persistent_online = true;
    forgive(transition, resource);
  }
  start_group(transition, groups, group);
}

void take_group_offline(Transition& transition, GroupId group) {
  const GroupIndex groups(transition);
  for (const ResourceId resource : groups.members(group)) {
    take_offline(transition, groups, resource);
  }
}

void start_group(Transition& transition, const GroupIndex& groups, GroupId group) {
  for (const ResourceId resource : groups.members(group)) {
    const bool untried = status_of(transition, resource).state == offline;
    if (untried && config_of(transition, resource).persistent_online) {
      static_cast<void>(try_online(transition, groups, resource));
    }
  }
}

void stop_group(Transition& transition, const GroupIndex& groups, GroupId group) {
  for (const ResourceId resource : groups.members(group)) {
    end(transition, groups, resource, offline);
    change_status(transition, resource) = {};
  }
}

void restart_resource(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  if (status_of(transition, resource).state != failed) { return; }
  change_status(transition, resource).state = offline;
  if (try_online(transition, groups, resource)) { resume_dependents(transition, groups, resource); }
}

void lose_monitor(Transition& transition, ResourceId resource) {
  if (!is_started(status_of(transition, resource))) { return; }
  const GroupIndex groups(transition);
  end(transition, groups, resource, failed);
  change_status(transition, resource).restart_left_ms = catalogue::restart_delay_ms;
}

void end_pending(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  const ResourceDll& dll = dll_of(transition, resource);
  const bool in_time = dll.online_ms(transition, resource) <=
                       config_of(transition, resource).common.pending_timeout_ms;
  ResourceStatus& status = change_status(transition, resource);
  status.pending_left_ms = in_time ? 0 : 1;  // 1: it is ended as one that was started
  if (!in_time) {
    fail_resource(transition, groups, resource);
    return;
  }
  status.state = online;
  resume_dependents(transition, groups, resource);
}

}  // namespace mscsim::cluster
