// A scenario is honest if every step in it matters: dropped, it changes what is expected, or makes
// a later step impossible. Steps that only set the scene stand in a `scene:` list; cases that show
// what is no cause or no cure are marked `control: true`.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "sim/scenario/load.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

/// An `expect`, a `refused`, or a line at the prompt that must print something.
bool is_expectation(const PlannedStep& step) {
  const auto* const line = std::get_if<ConsoleLine>(&step.does);
  return std::holds_alternative<Expect>(step.does) || step.refusal ||
         (line != nullptr && !line->prints.empty());
}

/// Places of steps that can be dropped from every run that has them, and all is as expected still.
std::map<Place, std::string> needless_steps(const std::vector<Plan>& plans) {
  std::map<Place, std::string> needless;
  std::set<Place> needed;
  for (const Plan& plan : plans) {
    if (plan.control) { continue; }
    for (std::size_t row = 0; row < plan.steps.size(); ++row) {
      const PlannedStep& step = plan.steps[row];
      if (is_expectation(step) || step.sets_scene || needed.contains(step.place)) { continue; }
      Plan without = plan;
      without.steps.erase(without.steps.begin() + static_cast<int>(row));
      if (run(without, {}).passed) {
        needless.emplace(step.place, step.words);
      } else {
        needed.insert(step.place);
      }
    }
  }
  for (const Place& place : needed) { needless.erase(place); }
  return needless;
}

}  // namespace

TEST_CASE("every step of a shipped scenario matters, or is marked as setting the scene") {
  for (const std::string& file : scenario_files(MSCSIM_ROOT "/scenarios").value()) {
    const auto plans = load_file(file, whole_vocabulary(), {});
    INFO(file);
    REQUIRE(plans.ok());
    for (const auto& [place, words] : needless_steps(plans.value())) {
      UNSCOPED_INFO(place.file.str() << ":" << place.line << ":" << place.column << ": " << words);
      CHECK(words.empty());
    }
  }
}
