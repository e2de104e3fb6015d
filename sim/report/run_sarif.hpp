#pragma once
#include <memory>

#include "sim/report/run_report.hpp"

namespace mscsim::report {

/// SARIF 2.1.0 of what did not go as a scenario expects: a result a failure.
[[nodiscard]] std::unique_ptr<RunReport> sarif_report();

}  // namespace mscsim::report
