// Searches a published model, or a scenario, and prints: states, transitions, seconds, bytes a
// state, all on one line for tests/bench/explore.
#include <chrono>
#include <iomanip>
#include <iostream>
#include <string>

#include "sim/claims/prove.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/explore/published_models.hpp"

namespace {

using namespace mscsim;

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void print(std::uint64_t states, std::uint64_t transitions, double seconds, std::size_t bytes) {
  std::cout << states << ' ' << transitions << ' ' << std::fixed << std::setprecision(3) << seconds
            << ' ' << std::setprecision(1)
            << static_cast<double>(bytes) / static_cast<double>(states) << '\n';
}

template <explore::Model M>
void time_model(M model, int jobs) {
  explore::SearchOptions options;
  options.jobs = jobs;
  const auto begun = std::chrono::steady_clock::now();
  const auto found = explore::search<M>(model, {}, options);
  print(found.states(), found.transitions, seconds_since(begun), found.bytes());
}

/// The scenario's first exploration, its claims left out.
int time_scenario(const std::string& file, int jobs) {
  auto loaded = scenario::load_file(file, scenario::whole_vocabulary(), {});
  if (!loaded.ok()) { return 2; }
  for (scenario::Plan& plan : std::move(loaded).value()) {
    if (!plan.exploration) { continue; }
    plan.exploration->claims.clear();
    explore::SearchOptions options;
    options.jobs = jobs;
    const auto begun = std::chrono::steady_clock::now();
    const auto found = claims::prove(plan, {.search = options});
    print(found.worlds, found.transitions, seconds_since(begun), found.bytes);
    return 0;
  }
  return 2;
}

}  // namespace

int main(int count, char** words) {
  const std::string model = count > 1 ? words[1] : "";
  const int jobs = count > 2 ? std::stoi(words[2]) : 1;
  if (model == "hypercube") {
    time_model(explore::Hypercube{}, jobs);
  } else if (model == "two_phase_commit") {
    time_model(explore::TwoPhaseCommit(7), jobs);
  } else {
    return time_scenario(model, jobs);
  }
  return 0;
}
