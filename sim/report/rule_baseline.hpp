#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/harness/rule_scores.hpp"

namespace mscsim::report {

/// Why a text is no earlier report that can be compared with, and where: `3:14: no JSON from here
/// on`, `rules[2].precision is no number`.
struct NoBaseline {
  std::string why;
};

/// What an earlier report says of one rule. A share is nothing where there was none.
struct BaselineRule {
  std::string id;
  std::string title;
  std::optional<double> precision;
  std::optional<double> recall;
  std::optional<double> cure_rate;
  bool passed = false;
};

/// Reads an earlier `--format json` report.
[[nodiscard]] std::variant<std::vector<BaselineRule>, NoBaseline> read_baseline(
    std::string_view text);

/// What is worse than in an earlier report, a line each: a share that fell, a rule that passed and
/// no longer does or is not there any more.
[[nodiscard]] std::vector<std::string> worse_than(const std::vector<BaselineRule>& baseline,
                                                  const harness::SetScore& scores,
                                                  const std::vector<rules::Rule>& rules);

}  // namespace mscsim::report
