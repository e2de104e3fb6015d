#pragma once
#include <functional>
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

/// Whether what is checked is told to people or to programs.
[[nodiscard]] OptionRow checked_format_option();

/// The files of scenarios that `paths` stand for, each once. Adds what cannot be found.
[[nodiscard]] std::vector<std::string> scenario_files(const std::vector<std::string>& paths,
                                                      scenario::Problems& problems);

/// Hands the runs of one scenario after the other to `visit`, so that only those of one are in
/// memory, until one of them cannot be loaded. False, after every problem was printed, where one
/// cannot; what was done until then does not count.
[[nodiscard]] bool for_each_scenario(const std::vector<std::string>& paths, const Streams& streams,
                                     const std::function<void(std::vector<scenario::Plan>)>& visit);

}  // namespace mscsim::cli
