#pragma once
#include <string>
#include <vector>

#include "sim/cli/command.hpp"

namespace mscsim::cli {

/// The whole program but for its process: does what `words`, the command line without the
/// program's name, ask for.
[[nodiscard]] ExitStatus program(const std::vector<std::string>& words, const Streams& streams);

}  // namespace mscsim::cli
