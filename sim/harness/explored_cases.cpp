#include "sim/harness/explored_cases.hpp"

#include <algorithm>
#include <new>

#include "sim/claims/cluster_model.hpp"
#include "sim/claims/process_memory.hpp"
#include "sim/evidence/event_record.hpp"

namespace mscsim::harness {
namespace {

using claims::ClusterModel;
using claims::PackedWorld;
using Found = explore::Exploration<ClusterModel>;

/// The world after the steps of `start`; nothing where one of them cannot be done.
std::optional<World> start_of(const scenario::Plan& plan) {
  World world = plan.start;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (const scenario::PlannedStep& step : plan.exploration->start) {
    if (!claims::take_step(*plan.site, world, step, sightings, footprint).empty()) {
      return std::nullopt;
    }
  }
  return world;
}

std::vector<evidence::Record> events_of(const Site& site,
                                        std::span<const scenario::Sighting> sightings) {
  std::vector<evidence::Record> events;
  for (const scenario::Sighting& sighting : sightings) {
    if (const auto* const event = std::get_if<EventRecord>(&sighting.what)) {
      events.push_back(evidence::event_record(site, sighting.time_ms, *event));
    }
  }
  return events;
}

void add_cases(const scenario::Plan& plan, const ClusterModel& model, const Found& found,
               std::vector<DiagnosisCase>& cases) {
  auto expander = model.expander();
  found.for_each_state([&](explore::StateId from) {
    expander.expand(found.state(from), [&](explore::ActionId action, const PackedWorld& after,
                                           const claims::Shown& seen) {
      const explore::StateId to = found.find(after);
      const auto arrival = found.arrival(to);
      if (to == found.initial || arrival.from != from || arrival.action != action) { return; }
      const auto path = found.path(to);
      cases.push_back({.plan = &plan,
                       .steps = plan.exploration->start.size() + path.size(),
                       .time_ms = seen.sightings.empty() ? 0 : seen.sightings.back().time_ms,
                       .world = seen.after,
                       .events = events_of(*plan.site, seen.sightings),
                       .trace = {path.begin(), path.end()}});
    });
  });
}

}  // namespace

ExploredCases explored_cases(const scenario::Plan& plan, explore::SearchOptions search,
                             std::size_t most) {
  ExploredCases result;
  const auto start = start_of(plan);
  if (!start) { return result; }
  const std::size_t memory = claims::bound_process_memory(search);
  ClusterModel model(*plan.site, *start, plan.exploration->actions, claims::take_step,
                     claims::Memo::on, memory / 4);
  search.until_settled = false;
  const Found found = explore::search<ClusterModel>(model, {}, search);
  result.worlds = found.states();
  result.complete = found.complete && result.worlds <= most;
  if (!result.complete) { return result; }
  try {
    add_cases(plan, model, found, result.cases);
  } catch (const std::bad_alloc&) {
    return {.cases = {}, .complete = false, .worlds = result.worlds};
  }
  std::ranges::stable_sort(result.cases, {}, &DiagnosisCase::trace);
  std::ranges::stable_sort(result.cases, {}, &DiagnosisCase::steps);
  return result;
}

}  // namespace mscsim::harness
