#include "sim/claims/remedy.hpp"

#include <algorithm>

#include "models/tables.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::claims {

using scenario::Expect;
using scenario::PlannedStep;

std::string newly_broken(const Site& site, const World& before, const World& after) {
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const std::string name(site.name(id));
    if (after.nodes.at(i).power == Power::blue_screen &&
        before.nodes.at(i).power != Power::blue_screen) {
      return name + " stopped with a blue screen";
    }
    for (const Condition& condition : conditions_of(site)) {
      if (condition.holds(View(site, after), id) && !condition.holds(View(site, before), id)) {
        return std::string(condition.name) + " now holds on " + name;
      }
    }
  }
  return {};
}

bool holds(const Expect& expect, const Site& site, const Shown& step) {
  static const World no_world;
  const auto all_hold = [&](const World& world, bool looking_at_it) {
    const scenario::Evidence evidence{
        .site = site, .world = world, .seen = scenario::Seen(step.sightings)};
    return std::ranges::all_of(expect.expectations, [&](const auto& planned) {
      const auto& expectation = scenario::expectations_table()[planned.row];
      return expectation.looks_at_world != looking_at_it ||
             expectation.holds(evidence, planned.arguments) != planned.negated;
    });
  };
  // What was seen first: most steps show nothing of what is asked, and need no world made of them.
  if (!all_hold(no_world, false)) { return false; }
  const bool any_looks = std::ranges::any_of(expect.expectations, [](const auto& planned) {
    return scenario::expectations_table()[planned.row].looks_at_world;
  });
  return !any_looks || all_hold(step.after, true);
}

std::string why_not_cured(const Site& site, const World& sick, const Treatment& treatment) {
  World world = sick;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (const PlannedStep* const each : treatment.remedy) {
    sightings.clear();
    const Refusal refusal = treatment.step(site, world, *each, sightings, footprint);
    if (!refusal.empty()) { return "`" + each->words + "` cannot be done: " + told(refusal); }
  }
  const Shown last{.before = sick, .after = world, .sightings = sightings};
  if (!treatment.remedy.empty() && holds(treatment.symptom, site, last)) {
    return "its last step shows it again";
  }
  if (!holds(treatment.then, site, last)) { return "what `then` says does not hold"; }
  if (std::string broken = newly_broken(site, sick, world); !broken.empty()) { return broken; }
  World again = world;
  sightings.clear();
  const bool done = treatment.step(site, again, treatment.showed, sightings, footprint).empty();
  if (done &&
      holds(treatment.symptom, site, {.before = world, .after = again, .sightings = sightings})) {
    return "`" + treatment.showed.words + "` shows it again";
  }
  return {};
}

}  // namespace mscsim::claims
