#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/rules/rule_set.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::harness {

/// Runs what a rule has under `mscsim: { tests: [...] }`, and says which of them failed and why.
/// Each is `records:`, a list of records, with one of `exactly:`, `at_least:` or `at_most:` a
/// number of matches, or `none: true`. Problems: what is no such test.
[[nodiscard]] std::vector<std::string> failed_own_tests(const rules::RuleSet& set, std::size_t rule,
                                                        scenario::ProblemSet& problems);

}  // namespace mscsim::harness
