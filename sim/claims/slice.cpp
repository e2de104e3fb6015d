#include "sim/claims/slice.hpp"

#include <algorithm>
#include <cctype>

namespace mscsim::claims {
namespace {

using scenario::Plan;
using scenario::Run;

bool same_but_for_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](unsigned char l, unsigned char r) {
    return std::tolower(l) == std::tolower(r);
  });
}

bool is_wanted(const scenario::Sighting& sighting, const WantedEvent& wanted) {
  const auto* const record = std::get_if<EventRecord>(&sighting.what);
  if (record == nullptr) { return false; }
  const auto& row = catalogue::event(record->event);
  return row.id == wanted.id &&
         (wanted.source.empty() || same_but_for_case(row.provider, wanted.source));
}

bool shows(const Plan& plan, const WantedEvent& wanted) {
  return find_event(scenario::run(plan, {}), wanted).has_value();
}

}  // namespace

std::optional<std::size_t> find_event(const Run& run, const WantedEvent& wanted) {
  const auto found = std::ranges::find_if(
      run.sightings, [&](const auto& sighting) { return is_wanted(sighting, wanted); });
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
