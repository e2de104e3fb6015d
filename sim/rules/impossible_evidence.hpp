#pragma once
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Adds what a rule about inventories asks of them that none has: a category, or a field of one,
/// with the nearest that there is.
void refuse_impossible_inventory(const scenario::Yaml& document, const Rule& rule,
                                 scenario::ProblemSet& problems);

/// Adds the events that a rule with `mscsim:` asks for and nothing logs, with the nearest.
void warn_of_impossible_events(const scenario::Yaml& detection, const Rule& rule,
                               scenario::ProblemSet& warnings);

}  // namespace mscsim::rules
