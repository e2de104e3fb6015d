#include "models/cluster/timers.hpp"

#include <algorithm>

#include "models/cluster/failover.hpp"
#include "models/cluster/groups.hpp"
#include "models/cluster/printing.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster {
namespace {

using enum ResourceState;

/// Takes `ms` off a clock that stops at 0. Returns: whether any is left.
bool run_down(std::uint32_t& left_ms, std::uint32_t ms) {
  left_ms -= std::min(left_ms, ms);
  return left_ms > 0;
}

/// The same, of something that is to happen. Returns: whether it is due now.
bool has_come_due(std::uint32_t& left_ms, std::uint32_t ms) {
  return left_ms > 0 && !run_down(left_ms, ms);
}

/// How long a resource can be dead online until a look of the resource monitor finds it so: a quick
/// one, or a thorough one. Nothing: it is not dead.
/// ASSUMPTION: the polls are counted from the moment it died; their phase is not known.
std::optional<std::uint32_t> found_dead_after_ms(const View& view, ResourceId resource) {
  const ResourceStatus& status = view.runtime().resources[index(resource)];
  if (status.state != online) { return std::nullopt; }
  const Resource& config = view.database().resources[index(resource)];
  const ResourceDll& dll = resource_dll(config.type);
  if (!status.taken_away && dll.is_alive(view, resource)) { return std::nullopt; }
  const bool looks_alive =
      !status.taken_away && dll.looks_alive != nullptr && dll.looks_alive(view, resource);
  const CommonProperties& common = config.common;
  return looks_alive
             ? common.is_alive_poll_interval_ms
             : std::min(common.looks_alive_poll_interval_ms, common.is_alive_poll_interval_ms);
}

struct DueNow {
  Resources dead;
  Resources pending;
  Resources restarts;
  List<GroupId, 8> failovers;
  List<GroupId, 8> failbacks;

  [[nodiscard]] bool empty() const {
    return dead.empty() && pending.empty() && restarts.empty() && failovers.empty() &&
           failbacks.empty();
  }
};

/// Whether no clock of a resource runs, and none ran.
bool is_idle(const ResourceStatus& status) {
  return (status.restart_period_left_ms | status.restart_left_ms | status.dead_ms |
          status.pending_left_ms | status.failures) == 0;
}

void run_resource_clocks(Transition& transition, std::uint32_t ms, std::span<const Dead> dead,
                         DueNow& due) {
  for (std::size_t i = 0; i < transition.runtime().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    const bool is_dead = !dead.empty() && dead.front().resource == resource;
    if (!is_dead && is_idle(transition.runtime().resources[i])) { continue; }
    ResourceStatus& status = transition.change_runtime().resources[i];
    if (!run_down(status.restart_period_left_ms, ms)) { status.failures = 0; }
    status.dead_ms = is_dead ? status.dead_ms + ms : 0;
    const std::uint32_t found_after_ms = is_dead ? dead.front().found_after_ms : 0;
    if (is_dead) { dead = dead.subspan(1); }
    if (is_dead && status.dead_ms >= found_after_ms) {
      status.dead_ms = 0;
      due.dead.push_back(resource);
    }
    if (has_come_due(status.pending_left_ms, ms)) { due.pending.push_back(resource); }
    if (has_come_due(status.restart_left_ms, ms)) { due.restarts.push_back(resource); }
  }
}

void run_group_clocks(Transition& transition, std::uint32_t ms, DueNow& due) {
  for (std::size_t i = 0; i < transition.runtime().groups.size(); ++i) {
    const auto id = static_cast<GroupId>(i);
    const GroupStatus& before = transition.runtime().groups[i];
    if (before.failback_due) {
      const auto left = failback_left_ms(transition, id);
      if (left && *left <= ms) { due.failbacks.push_back(id); }
    }
    const bool idle =
        (before.failovers | before.failover_period_left_ms | before.failover_left_ms) == 0;
    if (idle) { continue; }
    GroupStatus& group = transition.change_runtime().groups[i];
    if (!run_down(group.failover_period_left_ms, ms)) { group.failovers = 0; }
    if (has_come_due(group.failover_left_ms, ms)) { due.failovers.push_back(id); }
  }
}

void act(Transition& transition, const DueNow& due) {
  const GroupIndex groups(transition);
  for (const ResourceId resource : due.dead) {
    if (!found_dead_after_ms(transition, resource)) { continue; }  // another's end took it along
    resource_dll(transition.database().resources[index(resource)].type)
        .report_dead(transition, resource);
    fail_resource(transition, groups, resource);
  }
  for (const ResourceId resource : due.pending) { end_pending(transition, groups, resource); }
  for (const ResourceId resource : due.restarts) { restart_resource(transition, groups, resource); }
  for (const GroupId group : due.failovers) { fail_over(transition, groups, group); }
  for (const GroupId group : due.failbacks) { fail_back_now(transition, groups, group); }
}

}  // namespace

void NextDue::add(std::uint32_t ms, bool busy) {
  soonest_ms = std::min(soonest_ms.value_or(ms), ms);
  is_busy = is_busy || busy;
}

NextDue next_due(const View& view) {
  NextDue next;
  const auto& resources = view.runtime().resources;
  for (std::size_t i = 0; i < resources.size(); ++i) {
    const ResourceStatus& status = resources[i];
    if (status.restart_left_ms > 0) { next.add(status.restart_left_ms, true); }
    if (status.pending_left_ms > 0) { next.add(status.pending_left_ms, true); }
    if (status.state != online) { continue; }
    const auto resource = static_cast<ResourceId>(i);
    if (const auto after = found_dead_after_ms(view, resource)) {
      next.add(*after - std::min(*after, status.dead_ms), true);
      next.dead.push_back({.resource = resource, .found_after_ms = *after});
    }
  }
  for (std::size_t i = 0; i < view.runtime().groups.size(); ++i) {
    const GroupStatus& group = view.runtime().groups[i];
    if (group.failover_left_ms > 0) { next.add(group.failover_left_ms, true); }
    if (!group.failback_due) { continue; }
    if (const auto left = failback_left_ms(view, static_cast<GroupId>(i))) {
      next.add(*left, false);
    }
  }
  add_printing(view, next);
  return next;
}

void let_pass(Transition& transition, std::uint32_t ms, const NextDue& next) {
  // Every clock first, so that what one thing sets going does not lose the time before it.
  DueNow due;
  run_resource_clocks(transition, ms, {next.dead.data(), next.dead.size()}, due);
  run_group_clocks(transition, ms, due);
  let_print(transition, ms);
  if (!due.empty()) { act(transition, due); }
}

}  // namespace mscsim::cluster
