#pragma once
#include <vector>

#include "sim/rules/correlation.hpp"
#include "sim/rules/modifiers.hpp"

namespace mscsim::rules {

/// A filter: one more condition of the detections that it is for.
struct Filter {
  scenario::Place place;  ///< of its `rules`
  bool every = false;     ///< it is for each detection of its log source
  struct Named {
    std::string name;  ///< an id or a name
    scenario::Place place;
  };
  std::vector<Named> rules;
  LogSource log_source;
  Expression condition;
};

/// Reads `filter:` of a document, whose log source was read.
/// Source: Sigma filters specification 2.1
[[nodiscard]] Filter read_filter(const scenario::Yaml& document, LogSource log_source,
                                 const Placeholders& placeholders, scenario::ProblemSet& problems);

/// Makes the condition of `filter` one more of each detection that it is for: one that it names, or
/// every one, whose log source has all that the filter's has. `rows` are of `rules`. A correlation
/// that is named is a problem; what has no effect, since there is no such rule, or not of that log
/// source, is a warning.
void apply(const Filter& filter, const RuleRows& rows, std::vector<Rule>& rules,
           scenario::ProblemSet& problems, scenario::ProblemSet& warnings);

}  // namespace mscsim::rules
