#pragma once
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Adds what a rule says and most likely does not mean, though it can be read: a selection that no
/// condition uses, a log source that is not known, an id that is no UUID, a date that is none, a
/// wildcard escaped by accident, what the JSON schema of rules has otherwise.
/// Sources: Sigma rules specification 2.1.0 and its JSON schema; pySigma's validators
void warn_of_rule(const scenario::Yaml& document, const Rule& rule, scenario::ProblemSet& warnings);

}  // namespace mscsim::rules
