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
  LoadBounds bounds;
  std::size_t of_run = 0;  ///< steps and expectations; a `repeat`'s turn and a `do` count as well
  std::size_t bytes_of_all = 0;  ///< of all runs together, roughly
};

/// Reads a list of steps in one run: repeats and procedures written out, variables filled in. What
/// is wrong is reported, and its step left out.
[[nodiscard]] std::vector<PlannedStep> read_steps(const Yaml& list, const Variables& variables,
                                                  Procedures& procedures, StepsLeft& left,
                                                  Reading& reading);

}  // namespace mscsim::scenario
