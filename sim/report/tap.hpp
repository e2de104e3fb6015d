#pragma once
#include <memory>

#include "sim/report/run_report.hpp"

namespace mscsim::report {

/// TAP version 14: a test point a run, with a YAML block of its fingerprint and its failures.
[[nodiscard]] std::unique_ptr<RunReport> tap_report();

}  // namespace mscsim::report
