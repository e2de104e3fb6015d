#pragma once
#include <cstdint>
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Milliseconds until the running cluster takes a checkpoint because four hours are over. Nothing:
/// it takes none, or no hour matters in this world.
/// ASSUMPTION: at 0:00, 4:00 and so on. The service counts from its own start, which would make
/// every moment of a world another.
/// Source: Q217147 (since SP5)
[[nodiscard]] std::optional<std::uint32_t> periodic_checkpoint_left_ms(const View& view);

/// Events: 1015, for a defect. Source: Q233349
void take_periodic_checkpoint(Transition& transition);

}  // namespace mscsim::cluster
