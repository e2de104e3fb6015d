#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/rules/rule.hpp"
#include "sim/scenario/problem.hpp"

namespace mscsim::report {

/// A record that a rule matches.
struct RuleMatch {
  std::size_t rule = 0;   ///< its row
  scenario::Place place;  ///< of the record
  std::string time = {};  ///< as a field has it; empty: none does
  std::string computer = {};
};

/// Matches as JUnit XML: a test suite a rule file, a test case a rule; a match is no failure, but
/// told as its output. `problems`: records that are none, each a failure of a suite of their own.
[[nodiscard]] std::string junit_report(const std::vector<RuleMatch>& matches,
                                       const std::vector<rules::Rule>& rules,
                                       const scenario::Problems& problems);

/// Matches as SARIF 2.1.0: a result each, of its rule and level, at its record.
[[nodiscard]] std::string sarif_report(const std::vector<RuleMatch>& matches,
                                       const std::vector<rules::Rule>& rules,
                                       const scenario::Problems& problems);

}  // namespace mscsim::report
