#include "models/step.hpp"

#include <algorithm>
#include <optional>

#include "models/cluster/database_copies.hpp"
#include "models/cluster/membership.hpp"
#include "models/cluster/periodic_checkpoint.hpp"
#include "models/cluster/timers.hpp"
#include "models/node/boot.hpp"
#include "models/node/leases.hpp"
#include "models/tables.hpp"

namespace mscsim {
namespace {

/// `booted`: those that have just come to the end of their boot.
void follow_cluster_services(Transition& transition, NodeSet booted = {}) {
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    cluster::follow_cluster_service(transition, id, {.boots = booted.contains(id)});
  }
  cluster::watch_heartbeats(transition);
  cluster::lose_quorum_without_disk(transition);
  cluster::keep_other_databases(transition);
}

cluster::NextDue next_due(const View& view) {
  cluster::NextDue next = cluster::next_due(view);
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    const NodePower& node = view.power(static_cast<NodeId>(id));
    if (node.power == Power::booting) { next.add(node.boot_left_ms, true); }
    if (node.dhcp_retry_left_ms > 0) { next.add(node.dhcp_retry_left_ms, true); }
  }
  if (const auto left = cluster::periodic_checkpoint_left_ms(view)) { next.add(*left, false); }
  if (const auto left = view.runtime().regroup_left_ms; left > 0) { next.add(left, true); }
  return next;
}

void advance_time_of_day(Transition& transition, std::uint32_t ms) {
  constexpr std::uint32_t day_ms = 24U * 3'600'000;
  const std::uint32_t before = transition.surroundings().time_of_day_ms;
  if (before == no_time_of_day) { return; }
  transition.change_surroundings().time_of_day_ms = (before + ms % day_ms) % day_ms;
}

void let_all_pass(Transition& transition, std::uint32_t ms, const cluster::NextDue& next) {
  transition.elapse(ms);
  const auto checkpoint_left_ms = cluster::periodic_checkpoint_left_ms(transition);
  cluster::let_pass(transition, ms, next);
  cluster::let_heartbeats_pass(transition, ms);
  if (checkpoint_left_ms && *checkpoint_left_ms <= ms) {
    cluster::take_periodic_checkpoint(transition);
  }
  advance_time_of_day(transition, ms);
  NodeSet booted;
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    node::let_leases_pass(transition, id, ms);
    if (transition.power(id).power != Power::booting) { continue; }
    std::uint32_t& left = transition.change_power(id).boot_left_ms;
    left -= std::min(left, ms);
    if (left == 0) {
      node::finish_boot(transition, id);
      booted.insert(id);
    }
  }
  follow_cluster_services(transition, booted);
}

/// Finds out that a world came to where it was: then it will never be quiet. Of the worlds that it
/// sees, it keeps one, each time twice as many later (Brent's algorithm), and none at first, since
/// nearly every world is quiet before.
class CycleDetector {
 public:
  bool came_again(const World& world) {
    ++seen_;
    if (kept_ && world == *kept_) { return true; }
    if (seen_ == next_) {
      kept_ = world;
      next_ *= 2;
    }
    return false;
  }

 private:
  static constexpr std::uint64_t first = 128;
  std::uint64_t seen_ = 0;
  std::uint64_t next_ = first;
  std::optional<World> kept_;
};

void add(Footprint& footprint, const Transition& transition) {
  footprint.read.bits |= transition.parts_read().bits & ~footprint.replaced.bits;
  footprint.written.bits |= transition.parts_written().bits;
  footprint.replaced.bits |= transition.parts_replaced().bits;
}

}  // namespace

Refusal step(const Site& site, World& world, const Action& action, Journal& journal) {
  Footprint footprint;
  return step(site, world, action, journal, footprint);
}

Refusal step(const Site& site, World& world, const Action& action, Journal& journal,
             Footprint& footprint) {
  const Verb& verb = verbs_table()[action.verb];
  const View view(site, world);
  const Refusal refusal = verb.refusal(view, action.arguments);
  footprint.read.bits |= view.parts_read().bits & ~footprint.replaced.bits;
  if (!refusal.empty()) { return refusal; }
  Transition transition(site, world, journal);
  verb.apply(transition, action.arguments);
  follow_cluster_services(transition);
  add(footprint, transition);
  return possible;
}

bool is_quiet(const View& view) { return !next_due(view).is_busy; }

std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until) {
  Footprint footprint;
  return settle(site, world, journal, until, footprint);
}

std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until,
                     Footprint& footprint) {
  Transition transition(site, world, journal);
  std::uint32_t passed = 0;
  CycleDetector cycles;
  while (passed < until.ms_max) {
    const cluster::NextDue next = next_due(transition);
    if (!next.is_busy && until.quiet) { break; }
    if (until.quiet && cycles.came_again(world)) { break; }
    const std::uint32_t left = until.ms_max - passed;
    const std::uint32_t ms = std::min(next.soonest_ms.value_or(left), left);
    let_all_pass(transition, ms, next);
    passed += ms;
  }
  add(footprint, transition);
  return passed;
}

Refusal step_and_settle(const Site& site, World& world, const Action& action, Journal& journal,
                        Footprint& footprint) {
  const Refusal refusal = step(site, world, action, journal, footprint);
  if (refusal.empty()) { settle(site, world, journal, {}, footprint); }
  return refusal;
}

Refusal step_and_settle(const Site& site, World& world, const Action& action, Journal& journal) {
  Footprint footprint;
  return step_and_settle(site, world, action, journal, footprint);
}

void let_pass(const Site& site, World& world, std::uint32_t ms, Journal& journal,
              Footprint& footprint) {
  settle(site, world, journal, {.ms_max = ms, .quiet = false}, footprint);
}

void let_pass(const Site& site, World& world, std::uint32_t ms, Journal& journal) {
  Footprint footprint;
  let_pass(site, world, ms, journal, footprint);
}

}  // namespace mscsim
