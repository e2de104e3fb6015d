#include "sim/scenario/plan.hpp"

#include "sim/scenario/duration.hpp"

namespace mscsim::scenario {

std::string PlannedRefusal::words() const {
  return with ? "refused with " + std::to_string(static_cast<int>(*with)) : std::string("refused");
}

std::vector<PlannedStep> PlannedExploration::steps_along(
    std::span<const std::size_t> actions_taken) const {
  std::vector<PlannedStep> steps = start;
  for (const std::size_t row : actions_taken) {
    PlannedStep step = actions[row];
    const std::uint32_t rest_ms = std::exchange(step.rest_ms, 0);
    const Place place = step.place;
    steps.push_back(std::move(step));
    if (rest_ms == 0) { continue; }
    steps.push_back(
        {.place = place, .words = "wait: " + duration_words(rest_ms), .does = Wait{.ms = rest_ms}});
  }
  return steps;
}

}  // namespace mscsim::scenario
