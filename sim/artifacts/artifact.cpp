#include "sim/artifacts/artifact.hpp"

#include <algorithm>

namespace mscsim::artifacts {

std::span<const scenario::Sighting> Moment::sightings() const {
  const std::span<const scenario::Sighting> all(run.sightings);
  const auto end = std::ranges::find_if(
      all, [this](const scenario::Sighting& each) { return each.step >= steps; });
  return all.first(static_cast<std::size_t>(end - all.begin()));
}

}  // namespace mscsim::artifacts
