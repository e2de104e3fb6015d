// MODEL JOBS [DEPTH]: searches a published model, or a scenario, and prints: states, transitions,
// CPU seconds, seconds, bytes a state, on a line for tests/bench/explore.
#include <chrono>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string>

#include "sim/claims/cluster_model.hpp"
#include "sim/explore/search.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/explore/paxos.hpp"
#include "tests/sim/explore/published_models.hpp"

namespace {

using namespace mscsim;

/// What has gone by since it was made.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  /// Of all threads.
  [[nodiscard]] double cpu_seconds() const {
    return static_cast<double>(std::clock() - cpu_begun_) / CLOCKS_PER_SEC;
  }

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::clock_t cpu_begun_ = std::clock();
};

void print(std::uint64_t states, std::uint64_t transitions, const Stopwatch& taken,
           std::size_t bytes) {
  std::cout << states << ' ' << transitions << ' ' << std::fixed << std::setprecision(3)
            << taken.cpu_seconds() << ' ' << taken.seconds() << ' ' << std::setprecision(1)
            << static_cast<double>(bytes) / static_cast<double>(states) << '\n';
}

template <explore::Model M>
void time_model(M& model, int jobs, std::uint32_t depth_max = 0) {
  explore::SearchOptions options;
  options.jobs = jobs;
  if (depth_max != 0) { options.bounds.depth_max = depth_max; }
  const Stopwatch taken;
  const auto found = explore::search<M>(model, {}, options);
  print(found.states(), found.transitions, taken, found.bytes());
}

/// The scenario's first exploration, its claims left out: once with an empty memo, then again with
/// what the first filled. A line for each.
int time_scenario(const std::string& file, int jobs, std::uint32_t depth_max) {
  auto loaded = scenario::load_file(file, scenario::whole_vocabulary(), {});
  if (!loaded.ok()) { return 2; }
  for (const scenario::Plan& plan : loaded.value()) {
    if (!plan.exploration) { continue; }
    World world = plan.start;
    std::vector<scenario::Sighting> sightings;
    Footprint footprint;
    for (const scenario::PlannedStep& step : plan.exploration->start) {
      if (!claims::take_step(*plan.site, world, step, sightings, footprint).empty()) { return 2; }
    }
    claims::ClusterModel model(*plan.site, world, plan.exploration->actions);
    for (int round = 0; round < 2; ++round) { time_model(model, jobs, depth_max); }
    return 0;
  }
  return 2;
}

}  // namespace

int main(int count, char** words) {
  const std::string model = count > 1 ? words[1] : "";
  const int jobs = count > 2 ? std::stoi(words[2]) : 1;
  if (model == "hypercube") {
    explore::Hypercube hypercube;
    time_model(hypercube, jobs);
  } else if (model == "two_phase_commit") {
    explore::TwoPhaseCommit commit(7);
    time_model(commit, jobs);
  } else if (model == "peterson") {
    explore::Peterson peterson;
    time_model(peterson, jobs);
  } else if (model == "paxos") {
    explore::Paxos paxos(3);
    time_model(paxos, jobs);
  } else {
    return time_scenario(model, jobs,
                         count > 3 ? static_cast<std::uint32_t>(std::stoul(words[3])) : 0);
  }
  return 0;
}
