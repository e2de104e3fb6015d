#include "sim/artifacts/artifact.hpp"

#include <algorithm>

namespace mscsim::artifacts {

std::span<const scenario::Sighting> Moment::sightings() const {
  const std::span<const scenario::Sighting> all(run.sightings);
  const auto end = std::ranges::find_if(
      all, [this](const scenario::Sighting& each) { return each.step >= steps; });
  return all.first(static_cast<std::size_t>(end - all.begin()));
}

std::uint64_t Moment::time_ms() const {
  if (steps < run.outcomes.size()) { return run.outcomes[steps].time_ms; }
  const auto seen = sightings();
  const std::uint64_t last_seen = seen.empty() ? 0 : seen.back().time_ms;
  return steps == 0 ? last_seen : std::max(last_seen, run.outcomes[steps - 1].time_ms);
}

}  // namespace mscsim::artifacts
