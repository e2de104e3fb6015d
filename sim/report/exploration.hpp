#pragma once
#include <string>
#include <vector>

#include "sim/claims/prove.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::report {

/// What explorations found, for people: each claim with its answer, and the shortest steps that
/// settle it as a `steps:` list that can be pasted into a scenario.
[[nodiscard]] std::string text_report(const std::vector<claims::Exploration>& explorations,
                                      Paper paper, bool costs = false);

/// The same for programs: one JSON document.
[[nodiscard]] std::string json_report(const std::vector<claims::Exploration>& explorations,
                                      bool costs = false);

/// A scenario that starts in the world of `plan` and takes the steps of `proof`.
/// Requires: the proof has a trace.
[[nodiscard]] std::string trace_scenario(const scenario::Plan& plan, const claims::Proof& proof);

}  // namespace mscsim::report
