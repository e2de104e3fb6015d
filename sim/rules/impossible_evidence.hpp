#pragma once
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Adds what a rule asks of this program's own evidence that no record of it has: a category or a
/// field of an inventory; of a rule with `mscsim:`, an event that nothing logs. Each with the
/// nearest that there is.
void warn_of_impossible_evidence(const scenario::Yaml& detection, const Rule& rule,
                                 scenario::ProblemSet& warnings);

}  // namespace mscsim::rules
