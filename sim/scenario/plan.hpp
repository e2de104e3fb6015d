#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/site.hpp"
#include "models/verbs/verb.hpp"
#include "models/world/world.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// `wait: 10m`
struct Wait {
  std::uint32_t ms = 0;
};

/// One line of an `expect` list.
struct PlannedExpectation {
  Place place;
  std::string words;      ///< as the scenario has it, on one line
  std::uint16_t row = 0;  ///< of expectations_table()
  bool negated = false;   ///< written with `no_` before its name: `no_event`
  Arguments arguments;
};

/// `expect:` with its list.
struct Expect {
  std::vector<PlannedExpectation> expectations;
};

/// One entry of `prints`: a text that a command must print, or must not.
struct PlannedPrint {
  Place place;
  std::string text;
  bool negated = false;  ///< written with `!` before it
};

/// `console:`: a line typed at the prompt of a machine.
struct ConsoleLine {
  NodeId on{};
  std::string line;
  std::vector<PlannedPrint> prints;
};

struct PlannedStep {
  Place place;
  /// As the scenario has it, on one line: `restart: { on: NODE1 }`; of an `expect` that word alone.
  std::string words;
  std::variant<Action, Wait, Expect, ConsoleLine> does;
  bool sets_scene = false;  ///< it stands in a `scene:` list: what is expected need not hang on it
};

/// One run of a scenario: one case with one value of each matrix variable.
struct Plan {
  std::string file;
  std::string title;
  std::string case_name;  ///< empty where the scenario has no cases
  std::vector<std::pair<std::string, std::string>> variables;  ///< matrix variable and value
  std::vector<std::string> cites;                              ///< `Q232910`
  /// Shows that something is no cause, or no cure: what is expected need not hang on its steps.
  bool control = false;
  std::shared_ptr<const Site> site;
  World start;
  std::shared_ptr<const Yaml> world;  ///< the section that `start` was made of, variables filled in
  std::vector<PlannedStep> steps;
};

}  // namespace mscsim::scenario
