#pragma once
#include <string>
#include <vector>

#include "sim/scenario/problem.hpp"

namespace mscsim::report {

/// Files that were checked, and what is wrong with them. A problem may be of a file that could not
/// be found, and so is not among them.
struct Checked {
  std::string kind;  ///< `scenario` or `rule`
  std::vector<std::string> files;
  scenario::Problems errors;
  scenario::Problems warnings;
  bool warnings_fail = false;
};

/// JUnit XML: a test suite a file, with one test case.
[[nodiscard]] std::string junit_report(const Checked& checked);

/// SARIF 2.1.0: a result a problem.
[[nodiscard]] std::string sarif_report(const Checked& checked);

}  // namespace mscsim::report
