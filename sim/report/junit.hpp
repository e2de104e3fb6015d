#pragma once
#include <memory>

#include "sim/report/run_report.hpp"

namespace mscsim::report {

/// JUnit XML: a test suite a scenario, a test case a run, its transcript as system-out. No times:
/// a run takes virtual time only.
[[nodiscard]] std::unique_ptr<RunReport> junit_report();

}  // namespace mscsim::report
