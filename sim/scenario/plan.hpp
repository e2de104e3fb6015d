#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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
  std::vector<std::string> answers{};  ///< to what it asks
  std::vector<PlannedPrint> prints;
};

/// What `refused:` expects of its step: that it cannot be done.
struct PlannedRefusal {
  Place place;
  std::optional<Win32Error> with;  ///< what the Cluster service answers; nothing: any reason
  [[nodiscard]] std::string words() const;
};

struct PlannedStep {
  Place place;
  /// As the scenario has it, on one line: `restart: { on: NODE1 }`; of an `expect` that word alone.
  std::string words;
  std::variant<Action, Wait, Expect, ConsoleLine> does;
  bool sets_scene = false;  ///< it stands in a `scene:` list: what is expected need not hang on it
  /// It stands in an `attempt:` list: where it cannot be done, nothing comes of it.
  bool may_be_refused = false;
  /// It stands in a `refused:`.
  std::optional<PlannedRefusal> refusal{};
  /// It stands in an `at_once:` list, not last: the next is done before anything comes of this one.
  bool at_once = false;
  std::uint32_t rest_ms = 0;  ///< of an action of an exploration: to wait after it
};

/// A statement about every step that can be taken, as `claims:` has it.
struct PlannedClaim {
  enum class Kind : std::uint8_t {
    reachable,   ///< some step shows the symptom
    never,       ///< no step does
    always,      ///< every step does
    cure,        ///< wherever a step shows the symptom, the remedy ends it
    no_cure,     ///< somewhere it does not
    sufficient,  ///< a step of `when` that ends under the condition shows the symptom
    necessary,   ///< a step shows the symptom only under one of the conditions
    minimal,     ///< the remedy cures, and with any step left out it does not
    count
  };
  Place place;
  std::string words;  ///< as the scenario has it, on one line
  Kind kind{};
  Expect symptom;
  Expect conditions;                ///< `cause` lines: where the claim is about; none: everywhere
  std::vector<PlannedStep> remedy;  ///< verbs and waits only
  Expect then;                      ///< what must be so after the remedy besides
  std::vector<std::uint16_t> when;  ///< rows of verbs_table(); none: any
};

/// `explore:` with `claims:`.
struct PlannedExploration {
  std::vector<PlannedStep> start;    ///< done before the search begins: verbs and waits only
  std::vector<PlannedStep> actions;  ///< what may happen, in any order, any number of times
  std::uint32_t depth_max = 0;       ///< steps; 0: no bound
  std::vector<PlannedClaim> claims;

  /// The steps of a scenario that goes that way: `start`, the actions of these rows, each rest.
  [[nodiscard]] std::vector<PlannedStep> steps_along(
      std::span<const std::size_t> actions_taken) const;
};

/// One run of a scenario: one case with one value of each matrix variable.
struct Plan {
  std::string file;
  std::string title;
  std::string about;       ///< may be empty
  std::string case_name;   ///< empty where the scenario has no cases
  std::string case_about;  ///< may be empty
  std::vector<std::pair<std::string, std::string>> variables;  ///< matrix variable and value
  std::vector<std::string> cites;                              ///< `Q232910`
  std::vector<std::string> omits;  ///< what these say and the scenario leaves out, and why
  /// Shows that something is no cause, or no cure: what is expected need not hang on its steps.
  bool control = false;
  std::shared_ptr<const Site> site;
  World start;
  std::shared_ptr<const Yaml> know{};  ///< a list of all sections that it knows; null: none
  std::shared_ptr<const Yaml> world;  ///< the section that `start` was made of, variables filled in
  std::vector<PlannedStep> steps;
  std::optional<PlannedExploration> exploration;
};

}  // namespace mscsim::scenario
