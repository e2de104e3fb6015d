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

}  // namespace

std::optional<std::size_t> find_event(const Run& run, const WantedEvent& wanted) {
  const auto found = std::ranges::find_if(run.sightings, [&](const auto& sighting) {
    return is_wanted(*run.plan->site, sighting, wanted);
  });
  if (found == run.sightings.end()) { return std::nullopt; }
  return static_cast<std::size_t>(found - run.sightings.begin());
}

std::optional<Plan> slice(const Plan& plan, const WantedEvent& wanted) {
  const Run whole = scenario::run(plan, {});
  const auto seen = find_event(whole, wanted);
  if (!seen) { return std::nullopt; }
  Plan kept = plan;
  kept.steps.resize(whole.sightings[*seen].step + std::size_t{1});
  std::erase_if(kept.steps, [](const scenario::PlannedStep& step) {
    return std::holds_alternative<scenario::Expect>(step.does);
  });
  for (bool shrank = true; shrank;) {
    shrank = false;
    for (std::size_t row = kept.steps.size(); row-- > 0;) {
      Plan without = kept;
      without.steps.erase(without.steps.begin() + static_cast<std::ptrdiff_t>(row));
      if (!shows(without, wanted)) { continue; }
      kept = std::move(without);
      shrank = true;
    }
  }
  return kept;
}

}  // namespace mscsim::claims
