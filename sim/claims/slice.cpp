#include "sim/claims/slice.hpp"

#include <algorithm>

namespace mscsim::claims {
namespace {

using scenario::Plan;
using scenario::Run;

bool is_wanted(const Site& site, const scenario::Sighting& sighting, const WantedEvent& wanted) {
  const auto* const record = std::get_if<EventRecord>(&sighting.what);
  return record != nullptr && claims::is_wanted(site.catalogue().events[record->event], wanted);
}

bool shows(const Plan& plan, const WantedEvent& wanted) {
  return find_event(scenario::run(plan, {}), wanted).has_value();
}

/// Leaves out, from the end on, so many steps at a time, where the event is seen all the same.
/// Returns whether any went.
bool leave_out(Plan& plan, std::size_t at_a_time, const WantedEvent& wanted) {
  bool any = false;
  for (std::size_t last = plan.steps.size(); last > 0;) {
    const std::size_t first = last - std::min(at_a_time, last);
    Plan without = plan;
    const auto begin = without.steps.begin();
    without.steps.erase(begin + static_cast<std::ptrdiff_t>(first),
                        begin + static_cast<std::ptrdiff_t>(last));
    if (shows(without, wanted)) {
      plan = std::move(without);
      any = true;
    }
    last = first;
  }
  return any;
}

}  // namespace

std::optional<std::size_t> find_event(const Run& run, const WantedEvent& wanted) {
  const auto found = std::ranges::find_if(run.sightings, [&](const auto& sighting) {
    return is_wanted(*run.plan->site, sighting, wanted);
  });
  if (found == run.sightings.end()) { return std::nullopt; }
  return static_cast<std::size_t>(found - run.sightings.begin());
}

/// Most steps of a long plan have nothing to do with the event, so that many go at once: the runs
/// that this takes are about as many as the steps that stay, times the logarithm of all.
/// Source: A. Zeller, R. Hildebrandt, Simplifying and Isolating Failure-Inducing Input, 2002
std::optional<Plan> slice(const Plan& plan, const WantedEvent& wanted) {
  const Run whole = scenario::run(plan, {});
  const auto seen = find_event(whole, wanted);
  if (!seen) { return std::nullopt; }
  Plan kept = plan;
  kept.steps.resize(whole.sightings[*seen].step + std::size_t{1});
  std::erase_if(kept.steps, [](const scenario::PlannedStep& step) {
    return std::holds_alternative<scenario::Expect>(step.does);
  });
  for (std::size_t piece = kept.steps.size() / 2; piece > 1; piece /= 2) {
    static_cast<void>(leave_out(kept, piece, wanted));
  }
  while (leave_out(kept, 1, wanted)) {}
  return kept;
}

}  // namespace mscsim::claims
