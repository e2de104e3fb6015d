#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/rules/regression.hpp"

namespace mscsim::report {

/// A sample that a rule was to match, and what became of it.
struct RegressionResult {
  rules::RegressionTest test;
  rules::RegressionOutcome outcome;

  [[nodiscard]] bool failed() const;
  [[nodiscard]] bool skipped() const;
};

/// For people: a line a sample, then a sum.
[[nodiscard]] std::string text_report(const std::vector<RegressionResult>& results);

/// JUnit XML: a test suite an info.yml, a test case a sample.
[[nodiscard]] std::string junit_report(const std::vector<RegressionResult>& results);

/// SARIF 2.1.0: a result for each sample that failed, at its line of info.yml; what is told of the
/// rules comes from `set`.
[[nodiscard]] std::string sarif_report(const std::vector<RegressionResult>& results,
                                       const rules::RuleSet& set);

}  // namespace mscsim::report
