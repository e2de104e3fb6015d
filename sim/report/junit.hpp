#pragma once
#include <string>
#include <vector>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// JUnit XML: a test suite a scenario, a test case a run, its transcript as system-out.
[[nodiscard]] std::string junit_report(const std::vector<Transcript>& runs);

}  // namespace mscsim::report
