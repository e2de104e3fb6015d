#include "models/step.hpp"

#include <algorithm>
#include <optional>

#include "models/cluster/groups.hpp"
#include "models/cluster/membership.hpp"
#include "models/node/boot.hpp"
#include "models/tables.hpp"

namespace mscsim {
namespace {

void follow_cluster_services(Transition& transition) {
  for (std::size_t id = 0; id < transition.site().nodes().size(); ++id) {
    cluster::follow_cluster_service(transition, static_cast<NodeId>(id));
  }
  cluster::regroup(transition);
}

std::optional<std::uint32_t> next_due_ms(const View& view) {
  std::optional<std::uint32_t> soonest = cluster::next_due_ms(view);
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    const Node& node = view.node(static_cast<NodeId>(id));
    if (node.power == Power::booting) {
      soonest = std::min(soonest.value_or(node.boot_left_ms), node.boot_left_ms);
    }
  }
  return soonest;
}

void let_pass(Transition& transition, std::uint32_t ms) {
  transition.elapse(ms);
  cluster::let_pass(transition, ms);
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (transition.node(id).power != Power::booting) { continue; }
    std::uint32_t& left = transition.change_node(id).boot_left_ms;
    left -= std::min(left, ms);
    if (left == 0) { node::finish_boot(transition, id); }
  }
  follow_cluster_services(transition);
}

void add(Footprint& footprint, const Transition& transition) {
  footprint.read.bits |= transition.parts_read().bits;
  footprint.written.bits |= transition.parts_written().bits;
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
  footprint.read.bits |= view.parts_read().bits;
  if (!refusal.empty()) { return refusal; }
  Transition transition(site, world, journal);
  verb.apply(transition, action.arguments);
  follow_cluster_services(transition);
  add(footprint, transition);
  return possible;
}

std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until) {
  Footprint footprint;
  return settle(site, world, journal, until, footprint);
}

std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until,
                     Footprint& footprint) {
  Transition transition(site, world, journal);
  std::uint32_t passed = 0;
  while (passed < until.ms_max) {
    const auto due = next_due_ms(transition);
    if (!due && until.quiet) { break; }
    const std::uint32_t left = until.ms_max - passed;
    const std::uint32_t ms = std::min(due.value_or(left), left);
    let_pass(transition, ms);
    passed += ms;
  }
  add(footprint, transition);
  return passed;
}

}  // namespace mscsim
