#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sim/scenario/plan.hpp"
#include "sim/scenario/sightings.hpp"

namespace mscsim::scenario {

/// A judged expectation.
struct Verdict {
  bool held = true;
  std::string instead;  ///< where it did not hold: what was seen
};

/// How one step went.
struct StepOutcome {
  std::uint64_t time_ms = 0;      ///< when it was done
  std::string refused;            ///< why it could not be done; empty: it was
  std::vector<Verdict> verdicts;  ///< of an `expect` or of `prints`, one for each line
  std::string printed = {};       ///< by the command of a `console`
};

/// One run, done. Steps after one that was refused and may not be are not done and have no outcome.
struct Run {
  const Plan* plan = nullptr;
  bool passed = true;
  std::vector<StepOutcome> outcomes;  ///< one for each step done, in order
  std::vector<Sighting> sightings;    ///< in order of time
  std::vector<World> worlds;      ///< with `keep_worlds`: the start, then the world after each step
  std::uint64_t fingerprint = 0;  ///< of every sighting and every world on the way
  /// Whether it ended at the step of the last outcome, since that one showed more than can be kept.
  bool cut = false;
};

/// Sees the world before and after a step, a row of Plan::steps, whether or not it was refused.
using Watch = std::function<void(std::size_t step, const World& before, const World& after)>;

struct RunOptions {
  bool keep_worlds = false;
  Watch watch = {};  ///< called after each step: what a report needs to say what changed
  std::size_t sightings_max = 250'000;  ///< of one run; it ends where there are more
};

/// Does the steps of `plan` and judges its expectations. Deterministic.
/// Requires: `plan` outlives the result.
[[nodiscard]] Run run(const Plan& plan, RunOptions options);

/// The same for each plan, on `jobs` threads; results in the order of `plans`, the same for any
/// `jobs`. Range: jobs 1..256.
[[nodiscard]] std::vector<Run> run_all(std::span<const Plan> plans, RunOptions options, int jobs);

}  // namespace mscsim::scenario
