#pragma once
#include <string>
#include <vector>

#include "models/site.hpp"
#include "models/world/node_state.hpp"

namespace mscsim::report {

/// What changed in one machine, one line each, without its name.
[[nodiscard]] std::vector<std::string> changes_of_node(const Site& site, const Node& before,
                                                       const Node& after);

}  // namespace mscsim::report
