#include "models/cluster/groups.hpp"

#include <algorithm>

#include "models/cluster/failover.hpp"
#include "models/cluster/registry_checkpoints.hpp"
#include "models/cluster/requests.hpp"
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

/// Takes a resource that runs, comes online or waits to out of that. Requires: so is what depends
/// on it.
void end_alone(Transition& transition, ResourceId resource, ResourceState state) {
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

/// The same of resources and what depends on them.
void end(Transition& transition, const GroupIndex& groups, std::span<const ResourceId> resources) {
  for (const ResourceId resource : groups.with_dependents(resources)) {
    end_alone(transition, resource, offline);
  }
}

/// The same; the resource itself is in `state` then.
void end(Transition& transition, const GroupIndex& groups, ResourceId resource,
         ResourceState state) {
  for (const ResourceId each : groups.with_dependents(std::span(&resource, 1))) {
    end_alone(transition, each, each == resource ? state : offline);
  }
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

/// Whether its owner is up and may run it.
/// ASSUMPTION: on a node that is none of its possible owners it stays offline; no source tells what
/// a group does that comes to such a node because the other one is gone.
bool may_run(const View& view, ResourceId resource) {
  const NodeId owner = owner_of(view, resource);
  return view.runtime().up.contains(owner) &&
         config_of(view, resource).common.possible_owners.contains(owner);
}

/// Brings a resource online whose providers are, or sets it going. Returns: whether it is online.
bool bring_online_alone(Transition& transition, const GroupIndex& groups, ResourceId resource) {
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

/// Brings resources online, providers first, one request after the other. What was tried and did
/// not come online is not tried again: nothing that it waits for comes later in the same go, but
/// for what takes its time.
class Bringer {
 public:
  Bringer(Transition& transition, const GroupIndex& groups)
      : transition_(&transition), groups_(&groups) {
    groups.tried().clear();
    groups.resumed().clear();
  }

  /// Its providers first. A provider that is failed is left alone; for one that takes its time, it
  /// waits. Returns: whether it is online now.
  bool try_online(ResourceId resource) {
    begin(resource);
    while (!open_.empty()) {
      Open& last = open_.back();
      if (last.next == last.providers.size()) {
        const Open done = last;
        open_.pop_back();
        finish(done);
        continue;
      }
      const ResourceId provider = last.providers[last.next].provider;
      if (!last.asked) {
        last.asked = true;
        online_ = false;
        if (last.ready && status_of(*transition_, provider).state != failed) { begin(provider); }
        continue;
      }
      last.asked = false;
      ++last.next;
      last.ready = last.ready && online_;
      last.waits = last.waits || status_of(*transition_, provider).state == online_pending;
    }
    return online_;
  }

  /// Brings back what waited for `resource`.
  void resume_dependents(ResourceId resource) {
    List<std::span<const ResourceId>, usual> left;
    left.push_back(groups_->dependents(resource));
    while (!left.empty()) {
      if (left.back().empty()) {
        left.pop_back();
        continue;
      }
      const ResourceId dependent = left.back().front();
      left.back() = left.back().subspan(1);
      const ResourceState state = status_of(*transition_, dependent).state;
      const bool wanted =
          config_of(*transition_, dependent).persistent_online || state == online_pending;
      if (!wanted || state == failed || groups_->resumed().contains(dependent) ||
          !try_online(dependent)) {
        continue;
      }
      groups_->resumed().insert(dependent);
      left.push_back(groups_->dependents(dependent));
    }
  }

 private:
  static constexpr std::size_t usual = 8;
  struct Open {
    ResourceId resource{};
    std::span<const Dependency> providers;
    std::size_t next = 0;
    bool asked = false;  ///< the provider that is next was tried
    bool ready = true;   ///< all providers so far are online
    bool waits = false;  ///< one of them takes its time
  };

  /// Finds at once whether it is online, or opens it.
  void begin(ResourceId resource) {
    const ResourceStatus& status = status_of(*transition_, resource);
    online_ = status.state == online;
    if (is_started(status) || groups_->tried().contains(resource) ||
        !may_run(*transition_, resource)) {
      return;
    }
    open_.push_back({.resource = resource, .providers = groups_->providers(resource)});
  }

  void finish(const Open& done) {
    online_ = done.ready && bring_online_alone(*transition_, *groups_, done.resource);
    if (!done.ready && done.waits) {
      change_status(*transition_, done.resource).state = online_pending;
    }
    if (online_) { return; }
    const bool is_pending = status_of(*transition_, done.resource).state == online_pending;
    if (is_pending) { groups_->tried().clear(); }
    groups_->tried().insert(done.resource);
  }

  Transition* transition_;
  const GroupIndex* groups_;
  List<Open, usual> open_;
  bool online_ = false;  ///< what was begun or finished last
};

/// An operator's request gives failed resources, and their failed providers, another try.
void forgive(Transition& transition, const GroupIndex& groups,
             std::span<const ResourceId> resources) {
  for (const ResourceId each : groups.with_providers(resources)) {
    if (status_of(transition, each).state != failed) { continue; }
    ResourceStatus& status = change_status(transition, each);
    status.state = offline;
    status.restart_left_ms = 0;
  }
}

void ask_online(Transition& transition, const GroupIndex& groups,
                std::span<const ResourceId> resources) {
  for (const ResourceId resource : resources) {
    transition.change_database().resources[index(resource)].persistent_online = true;
  }
  forgive(transition, groups, resources);
}

void take_offline(Transition& transition, const GroupIndex& groups,
                  std::span<const ResourceId> resources) {
  for (const ResourceId resource : resources) {
    transition.change_database().resources[index(resource)].persistent_online = false;
  }
  end(transition, groups, resources);
  for (const ResourceId resource : resources) {
    ResourceStatus& status = change_status(transition, resource);
    status.state = offline;
    status.restart_left_ms = 0;
  }
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
  const bool is_due =
      transition.runtime().groups[index(group)].failover_left_ms == catalogue::restart_delay_ms;
  if (affects && !is_due && failover_target(transition, groups, group)) {
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
  ask_online(transition, groups, std::span(&resource, 1));
  Bringer bringer(transition, groups);
  if (bringer.try_online(resource)) { bringer.resume_dependents(resource); }
}

void take_offline(Transition& transition, ResourceId resource) {
  take_offline(transition, GroupIndex(transition), std::span(&resource, 1));
}

void bring_group_online(Transition& transition, GroupId group) {
  const GroupIndex groups(transition);
  ask_online(transition, groups, groups.members(group));
  start_group(transition, groups, group);
}

void take_group_offline(Transition& transition, GroupId group) {
  const GroupIndex groups(transition);
  Resources all;
  for (const ResourceId each : groups.members(group)) {
    if (!requests::is_quorum(transition, each)) { all.push_back(each); }
  }
  take_offline(transition, groups, {all.data(), all.size()});
}

void start_group(Transition& transition, const GroupIndex& groups, GroupId group) {
  Bringer bringer(transition, groups);
  for (const ResourceId resource : groups.members(group)) {
    const bool untried = status_of(transition, resource).state == offline;
    if (untried && config_of(transition, resource).persistent_online) {
      static_cast<void>(bringer.try_online(resource));
    }
  }
}

void stop_group(Transition& transition, const GroupIndex& groups, GroupId group) {
  const std::span<const ResourceId> members = groups.members(group);
  end(transition, groups, members);
  for (const ResourceId resource : members) { change_status(transition, resource) = {}; }
}

void restart_resource(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  if (status_of(transition, resource).state != failed) { return; }
  change_status(transition, resource).state = offline;
  Bringer bringer(transition, groups);
  if (bringer.try_online(resource)) { bringer.resume_dependents(resource); }
}

void lose_monitor(Transition& transition, const GroupIndex& groups, ResourceId resource) {
  if (!is_started(status_of(transition, resource))) { return; }
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
  Bringer(transition, groups).resume_dependents(resource);
}

}  // namespace mscsim::cluster
