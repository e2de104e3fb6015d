#pragma once
#include <string>
#include <vector>

#include "sim/harness/rule_scores.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::report {

/// What rules did, for people: a row a rule, then what was wrong and where.
[[nodiscard]] std::string text_report(const harness::SetScore& scores,
                                      const std::vector<rules::Rule>& rules, Paper paper);

/// The same for programs: one JSON document.
[[nodiscard]] std::string json_report(const harness::SetScore& scores,
                                      const std::vector<rules::Rule>& rules);

/// The same as JUnit XML: a test case a rule.
[[nodiscard]] std::string junit_report(const harness::SetScore& scores,
                                       const std::vector<rules::Rule>& rules);

/// What was wrong as SARIF 2.1.0: a result a mistake, at the rule's file and line.
[[nodiscard]] std::string sarif_report(const harness::SetScore& scores,
                                       const std::vector<rules::Rule>& rules);

/// What was wrong with a rule, each in a line: its mistakes, its needless steps, its own tests.
struct Fault {
  std::string what;
  const harness::Mistake* mistake = nullptr;  ///< null: it is of no case
};
[[nodiscard]] std::vector<Fault> faults(const harness::RuleScore& score);

}  // namespace mscsim::report
