#pragma once
#include <optional>
#include <vector>

#include "sim/scenario/arguments_section.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::scenario {

/// Reports every expectation, and every part of a claim, that nothing in this run could meet: an
/// event that no source logs, a text that no such event has. An expectation that something is not
/// seen says nothing where it cannot be, and is reported too.
/// Requires: all of the run was read, so that its names are known.
void report_impossible(const std::vector<PlannedStep>& steps,
                       const std::optional<PlannedExploration>& exploration, Reading& reading);

}  // namespace mscsim::scenario
