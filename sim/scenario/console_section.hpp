#pragma once
#include <optional>

#include "sim/scenario/arguments_section.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::scenario {

/// Reads what stands after `console:`, a step at `place`. Names that its line would make are
/// declared. Errors: reported; then there is nothing to return.
[[nodiscard]] std::optional<ConsoleLine> read_console(const Place& place, const Yaml& given,
                                                      Reading& reading);

}  // namespace mscsim::scenario
