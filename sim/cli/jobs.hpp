#pragma once
#include "sim/cli/options.hpp"

namespace mscsim::cli {

/// Threads that `--jobs` can ask for, at most.
inline constexpr int jobs_max = 256;

/// Threads to use: as many as `--jobs` says, else one for each core, up to jobs_max.
[[nodiscard]] int jobs(const Options& options);

}  // namespace mscsim::cli
