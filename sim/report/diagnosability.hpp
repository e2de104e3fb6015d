#pragma once
#include <string>
#include <vector>

#include "sim/harness/diagnosability.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::report {

/// Which pairs of causes the event log tells apart: how many, then those that it does not, with two
/// cases that look the same in it.
[[nodiscard]] std::string text_report(const std::vector<harness::Pair>& pairs, Paper paper);

}  // namespace mscsim::report
