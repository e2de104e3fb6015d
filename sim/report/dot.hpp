#pragma once
#include <string>

#include "sim/claims/quotient.hpp"

namespace mscsim::report {

/// The classes of worlds and the steps between them as a graph for Graphviz.
[[nodiscard]] std::string dot(const claims::Quotient& quotient);

}  // namespace mscsim::report
