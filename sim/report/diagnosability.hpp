#pragma once
#include <string>
#include <vector>

#include "sim/harness/diagnosability.hpp"

namespace mscsim::report {

/// Which pairs of causes the event log tells apart: how many, then those that it does not, with two
/// cases that look the same in it.
[[nodiscard]] std::string text_report(const std::vector<harness::Pair>& pairs, bool colour);

}  // namespace mscsim::report
