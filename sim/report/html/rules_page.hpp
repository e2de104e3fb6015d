#pragma once
#include <string>
#include <vector>

#include "sim/harness/rule_scores.hpp"

namespace mscsim::report::html {

/// A page on what rules did: a table of scores, and for each rule what it said against what was so,
/// its remedy, and the world of each of its mistakes as the timeline of the run that leads there.
[[nodiscard]] std::string rules_page(const harness::SetScore& scores,
                                     const std::vector<rules::Rule>& rules);

}  // namespace mscsim::report::html
