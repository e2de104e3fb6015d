#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/rules/rule_set.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// A sample that a rule must match at least so many times, as an `info.yml` beside it says.
struct RegressionTest {
  scenario::Place place;  ///< in info.yml
  std::string name;
  std::string rule_id;
  std::string sample;  ///< the JSON file; that of an .evtx stands beside it under the same name
  std::optional<std::size_t> match_count;  ///< nothing: at least one
};

/// Adds the tests of an info.yml, which may have none.
/// Source: the SigmaHQ repository, regression_data and tests/regression_tests_runner.py
void read_regression_tests(std::string_view text, const std::string& file,
                           std::vector<RegressionTest>& tests, scenario::ProblemSet& problems);

/// The tests of every info.yml below a folder, in order of file, and what is wrong with the others.
struct RegressionTests {
  std::vector<RegressionTest> tests;
  scenario::Problems problems;
};
[[nodiscard]] RegressionTests regression_tests(const std::string& folder);

/// What became of one test.
struct RegressionOutcome {
  enum class Kind : std::uint8_t {
    passed,
    failed,     ///< fewer matches
    no_rule,    ///< the set has no rule of that id
    no_sample,  ///< there is no JSON of it
    bad_sample  ///< some of it is no record
  };
  Kind kind{};
  std::size_t matches = 0;
};
/// `time_field` has the time of a record; empty: one of the fields that usually do.
[[nodiscard]] RegressionOutcome run(const RegressionTest& test, const RuleSet& set,
                                    const std::string& time_field = {});

}  // namespace mscsim::rules
