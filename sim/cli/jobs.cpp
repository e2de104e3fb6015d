#include "sim/cli/jobs.hpp"

#include <algorithm>
#include <cstdint>
#include <thread>

namespace mscsim::cli {

int jobs(const Options& options) {
  const auto cores = std::max<std::uint64_t>(1, std::thread::hardware_concurrency());
  return static_cast<int>(
      std::min<std::uint64_t>(options.number("jobs").value_or(cores), jobs_max));
}

}  // namespace mscsim::cli
