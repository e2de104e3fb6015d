#pragma once
#include <string>
#include <string_view>

#include "sim/harness/diagnosis_case.hpp"

namespace mscsim::report {

/// `Q232910.yaml, drivers added (level=SP4), after step 4`
[[nodiscard]] std::string words(const harness::DiagnosisCase& at);

/// A scenario that leads to a case.
[[nodiscard]] std::string scenario_to(const harness::DiagnosisCase& at, std::string_view title);

}  // namespace mscsim::report
