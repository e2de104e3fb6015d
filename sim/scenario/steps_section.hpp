#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/arguments_section.hpp"
#include "sim/scenario/variables.hpp"

namespace mscsim::scenario {

/// The `procedures:` of a scenario, and which of them some step does.
struct Procedures {
  std::map<std::string_view, const Yaml*> lists;  ///< into the scenario
  std::set<std::string_view> done;
};

/// What is left of the bounds on a scenario's steps, written out.
struct StepsLeft {
  explicit StepsLeft(const LoadBounds& all) : bounds(all), bytes_of_all(all.expanded_bytes_max) {
    begin_run();
  }
  void begin_run() { of_run = turns_of_run = bounds.steps_max; }

  LoadBounds bounds;
  std::size_t of_run = 0;        ///< steps and expectations
  std::size_t turns_of_run = 0;  ///< of `repeat`, and procedures done
  std::size_t bytes_of_all;      ///< of all runs together, roughly
};

/// Reads a list of steps in one run: repeats and procedures written out, variables filled in. What
/// is wrong is reported, and its step left out.
[[nodiscard]] std::vector<PlannedStep> read_steps(const Yaml& list, const Variables& variables,
                                                  Procedures& procedures, StepsLeft& left,
                                                  Reading& reading);

}  // namespace mscsim::scenario
