#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/rules/rule_set.hpp"
#include "sim/scenario/problem.hpp"

namespace mscsim::rules {

/// A sample that a rule must match so many times, as an `info.yml` beside it says.
struct RegressionTest {
  scenario::Place place;  ///< in info.yml
  std::string name;
  std::string rule_id;
  std::string sample;  ///< the JSON file; that of an .evtx stands beside it under the same name
  std::size_t match_count = 0;
};

/// The tests of every info.yml below a folder, in order of file.
/// Source: the SigmaHQ repository, regression_data/README.md
[[nodiscard]] scenario::Result<std::vector<RegressionTest>> regression_tests(
    const std::string& folder);

/// What became of one test.
struct RegressionOutcome {
  enum class Kind : std::uint8_t {
    passed,
    failed,     ///< another number of matches
    no_rule,    ///< the set has no rule of that id
    no_sample,  ///< there is no JSON of it
    bad_sample  ///< some of it is no record
  };
  Kind kind{};
  std::size_t matches = 0;
};
[[nodiscard]] RegressionOutcome run(const RegressionTest& test, const RuleSet& set);

}  // namespace mscsim::rules
