#pragma once
#include <map>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// Which row each id and each name stands for.
using RuleRows = std::map<std::string, std::size_t, std::less<>>;

/// Reads `correlation:` of a document, and its `generate:`. Errors, each where it stands: a rule
/// that is not there or there twice, a type that is not known, a time that is none, a condition
/// that the type cannot have or that can never hold.
/// Source: Sigma correlation rules specification 2.1
[[nodiscard]] Correlation read_correlation(const scenario::Yaml& document, const RuleRows& rows,
                                           scenario::ProblemSet& problems);

/// Reports an alias of a rule that the correlation in `row`, whose document this is, is not about:
/// one that it does not name, where all that it names are detections.
void check_aliases(const scenario::Yaml& document, std::size_t row, const RuleRows& rows,
                   const std::vector<Rule>& rules, scenario::ProblemSet& problems);

/// The word of a type: `event_count`.
[[nodiscard]] std::string_view word(Correlation::Type type);

}  // namespace mscsim::rules
