#pragma once
#include <string>
#include <vector>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// What was wrong with runs as SARIF 2.1.0: a result for each failure, at its line.
[[nodiscard]] std::string sarif_report(const std::vector<Transcript>& runs);

}  // namespace mscsim::report
