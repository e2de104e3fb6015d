#pragma once
#include <optional>

#include "sim/scenario/plan.hpp"
#include "sim/scenario/steps_section.hpp"

namespace mscsim::scenario {

/// Reads `explore:` and, where it is not null, `claims:` of one run. What is wrong is reported;
/// then what there is to return may lack a part.
[[nodiscard]] PlannedExploration read_exploration(const Yaml& explore, const Yaml* claims,
                                                  const Variables& variables,
                                                  Procedures& procedures, StepsLeft& left,
                                                  Reading& reading);

}  // namespace mscsim::scenario
