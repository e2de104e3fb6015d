#pragma once
#include <string>
#include <vector>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// TAP version 14: a test point a run, with a YAML block of its fingerprint and its failures.
[[nodiscard]] std::string tap_report(const std::vector<Transcript>& runs);

}  // namespace mscsim::report
