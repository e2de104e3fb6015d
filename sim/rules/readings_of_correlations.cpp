#include "sim/rules/readings.hpp"

namespace mscsim::rules {

std::span<const Reading> readings_of_correlations() { return {}; }

}  // namespace mscsim::rules
