#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/command.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::cli {

/// The runs of every scenario that `paths` stand for, those of one file together, no file twice.
/// Nothing, after every problem was printed, where any of them cannot be loaded.
[[nodiscard]] std::optional<std::vector<scenario::Plan>> load_all(
    const std::vector<std::string>& paths, const Streams& streams);

}  // namespace mscsim::cli
