#pragma once
#include <map>
#include <string>
#include <string_view>

#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Search identifiers and what each asks. The names in words.
using Selections = std::map<std::string, Expression, std::less<>>;

/// Reads `selection and not 1 of filter_*`. Errors, at the place of the word in `condition`: a name
/// that is no search identifier, a pattern that fits none, what is no expression; the result then
/// holds never. Source: Sigma specification, Condition
[[nodiscard]] Expression read_condition(std::string_view text, const scenario::Place& place,
                                        const Selections& selections,
                                        scenario::ProblemSet& problems);

}  // namespace mscsim::rules
