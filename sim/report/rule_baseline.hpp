#pragma once
#include <string>
#include <variant>
#include <vector>

#include "sim/harness/rule_scores.hpp"

namespace mscsim::report {

/// Why an earlier report cannot be compared with.
struct NoBaseline {
  std::string why;
};

/// What is worse than in an earlier `--format json` report, a line each: a share that fell, a rule
/// that passed and no longer does or is not there any more.
[[nodiscard]] std::variant<std::vector<std::string>, NoBaseline> worse_than(
    const std::string& baseline, const harness::SetScore& scores,
    const std::vector<rules::Rule>& rules);

}  // namespace mscsim::report
