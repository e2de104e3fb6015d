#pragma once
#include <string>
#include <string_view>

#include "sim/rules/load.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Reads what `--placeholders FILE` holds: a mapping of each placeholder to its value, or to a list
/// of them. Errors: what is no such mapping, a placeholder without a value, a value that is none.
[[nodiscard]] Placeholders read_placeholders(std::string_view text, const std::string& file,
                                             const LoadBounds& bounds,
                                             scenario::ProblemSet& problems);

}  // namespace mscsim::rules
