#pragma once
#include <string>

#include "sim/scenario/load.hpp"

namespace mscsim::scenario {

/// The JSON Schema (draft 2020-12) of a scenario file, for editors: its sections, and every verb
/// and expectation of `vocabulary` with its parameters and its help.
[[nodiscard]] std::string json_schema(const Vocabulary& vocabulary);

}  // namespace mscsim::scenario
