#pragma once
#include <string>
#include <vector>

#include "sim/scenario/plan.hpp"
#include "sim/scenario/problem.hpp"

namespace mscsim::shell {

/// The runs whose starting worlds `file` holds: those of a scenario, or, of a file in a folder
/// named `worlds`, that one world.
[[nodiscard]] scenario::Result<std::vector<scenario::Plan>> load_start(const std::string& file);

/// The world to start in where no file is named: worlds/one-node.yaml where mscsim was built or
/// installed, else a machine like it.
[[nodiscard]] scenario::Result<std::vector<scenario::Plan>> default_start();

}  // namespace mscsim::shell
