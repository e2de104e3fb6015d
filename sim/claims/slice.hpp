#pragma once
#include <cstddef>
#include <optional>

#include "sim/claims/wanted_event.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::claims {

/// Leaves out of `plan` what the first `wanted` event does not need: expectations, what comes after
/// it, and then step after step as long as it is still seen, until none of those left can go.
/// Nothing: the run does not show it.
[[nodiscard]] std::optional<scenario::Plan> slice(const scenario::Plan& plan,
                                                  const WantedEvent& wanted);

/// The row of the first sighting of `wanted` in `run`.
[[nodiscard]] std::optional<std::size_t> find_event(const scenario::Run& run,
                                                    const WantedEvent& wanted);

}  // namespace mscsim::claims
