#pragma once
#include <map>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// Which row each id and each name stands for.
using RuleRows = std::map<std::string, std::size_t, std::less<>>;

/// Reads `correlation:`. Errors, each where it stands: a rule that is not there, a type that is not
/// known, a time that is none, a condition that the type cannot have.
/// Source: Sigma correlation rules specification
[[nodiscard]] Correlation read_correlation(const scenario::Yaml& section, const RuleRows& rows,
                                           scenario::ProblemSet& problems);

/// The word of a type: `event_count`.
[[nodiscard]] std::string_view word(Correlation::Type type);

}  // namespace mscsim::rules
