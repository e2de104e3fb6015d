#include <cstddef>

#include "sim/explore/parallel.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::scenario {

std::vector<Run> run_all(std::span<const Plan> plans, RunOptions options, int jobs) {
  std::vector<Run> runs(plans.size());
  explore::in_parallel(
      plans.size(), static_cast<std::size_t>(jobs),
      [&](std::size_t row, std::size_t /*thread*/) { runs[row] = run(plans[row], options); });
  return runs;
}

}  // namespace mscsim::scenario
