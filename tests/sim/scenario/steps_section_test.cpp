#include "sim/scenario/steps_section.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "toy_vocabulary.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

using Lines = std::vector<std::string>;

std::string scenario_of(const std::string& rest) { return one_node_world + rest; }

std::vector<std::string> words_of(const Plan& plan) {
  std::vector<std::string> words;
  for (const PlannedStep& step : plan.steps) { words.push_back(step.words); }
  return words;
}

}  // namespace

TEST_CASE("steps are planned in order, with their words and places") {
  const auto plans = loaded(scenario_of(R"(steps:
  - restart
  - restart: { on: NODE1 }
  - wait: 10m
  - expect: [quiet]
)"));
  REQUIRE(plans.size() == 1);
  CHECK(words_of(plans[0]) == Lines{"restart", "restart: { on: NODE1 }", "wait: 10m", "expect"});
  CHECK(plans[0].steps[1].place == Place{"test.yaml", 9, 5});
  CHECK(std::get<Wait>(plans[0].steps[2].does).ms == 600'000);
}

TEST_CASE("a step within attempt may be refused, and within scene too if that is within attempt") {
  const auto plans = loaded(scenario_of(R"(steps:
  - attempt:
      - restart
      - scene: [restart]
  - restart
)"));
  const auto& steps = plans[0].steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].may_be_refused);
  CHECK_FALSE(steps[0].sets_scene);
  CHECK(steps[1].may_be_refused);
  CHECK(steps[1].sets_scene);
  CHECK_FALSE(steps[2].may_be_refused);
}

TEST_CASE("an expectation is a mapping, a shorthand or a bare word, and any can be negated") {
  const auto plans = loaded(scenario_of(R"(steps:
  - expect:
      - event: { on: NODE1, id: 1044 }
      - no_event: { source: ClusSvc, id: 1044 }
      - cause: netbios-table-full
      - no_cause: { name: netbios-table-full, on: NODE1 }
      - no_quiet
)"));
  const auto& lines = std::get<Expect>(plans[0].steps[0].does).expectations;
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].words == "event: { on: NODE1, id: 1044 }");
  CHECK_FALSE(lines[0].negated);
  CHECK(lines[1].negated);
  CHECK(lines[1].row == lines[0].row);
  CHECK(lines[2].arguments.get<int>(0) == 0);
  CHECK(lines[3].arguments.get<int>(0) == 0);
  CHECK(lines[4].negated);
  CHECK(lines[4].place.line == 13);
}

TEST_CASE("unknown words of steps are reported with the nearest") {
  CHECK(problems_of(scenario_of(R"(steps:
  - restrat: {}
  - wiat: 10m
  - wait: 10
  - expect: [evnt: { id: 1 }, no_cuase: netbios-table-full, cause: netbios-table-ful]
  - restart: {}
    wait: 10m
)")) == Lines{
            "8:5 unknown verb `restrat`; did you mean `restart`?",
            "9:5 unknown verb `wiat`; did you mean `wait`?",
            "10:11 `10` is not a time to wait; as in `500ms`, `90s`, `10m`, `2h`; 30 days at most",
            "11:14 unknown expectation `evnt`; did you mean `event`?",
            "11:31 unknown expectation `cuase`; did you mean `cause`?",
            "11:68 unknown cause `netbios-table-ful`; did you mean `netbios-table-full`?",
            "12:5 a step is one word and its arguments; as in `- restart: {}`"});
}

TEST_CASE("a repeat writes its steps out once for each number") {
  const auto plans = loaded(scenario_of(R"(steps:
  - repeat:
      for: n
      from: 1
      to: 2
      steps:
        - create_resource: { name: 'Address ${n}', type: IP Address }
        - repeat:
            { for: m, from: '${n}', to: 2, steps: [bring_online: { resource: 'Address ${m}' }] }
)"));
  CHECK(words_of(plans[0]) == Lines{"create_resource: { name: Address 1, type: IP Address }",
                                    "bring_online: { resource: Address 1 }",
                                    "bring_online: { resource: Address 2 }",
                                    "create_resource: { name: Address 2, type: IP Address }",
                                    "bring_online: { resource: Address 2 }"});
}

TEST_CASE("what is wrong with a repeat is a problem") {
  CHECK(
      problems_of(scenario_of("steps: [repeat: { for: n, from: 3, to: 2, steps: [restart] }]\n")) ==
      Lines{"7:40 `to` comes before `from`"});
  CHECK(
      problems_of(scenario_of("matrix: { n: [1] }\n"
                              "steps: [repeat: { for: n, from: 1, to: 2, steps: [restart] }]\n")) ==
      Lines{"8:24 `n` is a variable already; another name"});
  CHECK(problems_of(scenario_of("steps: [repeat: { for: n, frm: 1, to: x }]\n")).size() == 4);
  CHECK(problems_of(scenario_of("steps: [wait: '${n}m']\n")) ==
        Lines{"7:15 unknown variable `n`; this run has no variables"});
}

TEST_CASE("a procedure's steps stand where it is done") {
  const auto plans = loaded(scenario_of(R"(procedures:
  restart twice: [restart, do: restart it]
  restart it: [restart: { on: '${node}' }]
matrix: { node: [NODE1] }
steps: [do: restart twice, wait: 1s]
)"));
  CHECK(words_of(plans[0]) == Lines{"restart", "restart: { on: NODE1 }", "wait: 1s"});
}

TEST_CASE("a procedure that is missing, idle or does itself is a problem") {
  CHECK(problems_of(scenario_of("procedures: { break it: [restart] }\nsteps: [do: brake it]\n")) ==
        Lines{"8:13 there is no procedure `brake it`; did you mean `break it`?"});
  CHECK(problems_of(scenario_of("procedures: { a: [do: b], b: [do: a] }\nsteps: [do: a]\n")) ==
        Lines{"7:35 `a` does itself, without end"});
  CHECK(problems_of(scenario_of("procedures: { a: [restart] }\nsteps: [restart]\n")) ==
        Lines{"7:15 no step does the procedure `a`"});
}

TEST_CASE("steps are bounded, written out") {
  LoadBounds bounds;
  bounds.steps_max = 100;
  CHECK(
      problems_of(scenario_of("steps: [repeat: { for: n, from: 1, to: 100, steps: [restart] }]\n"),
                  bounds)
          .empty());
  CHECK(
      problems_of(
          scenario_of("steps: [repeat: { for: n, from: 1, to: 51, steps: [restart, restart] }]\n"),
          bounds) == Lines{"7:52 more than 100 steps and expectations in one run, written out"});
  CHECK(
      problems_of(scenario_of("steps: [repeat: { for: n, from: 1, to: 101, steps: [restart] }]\n"),
                  bounds) ==
      Lines{"7:17 more than 100 turns of `repeat` and procedures done in one run, written out"});

  std::string doubling = "procedures:\n  p0: [restart]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string below = "do: p" + std::to_string(i - 1);
    doubling += fmt::format("  p{}: [{}, {}]\n", i, below, below);
  }
  CHECK(
      problems_of(scenario_of(doubling + "steps: [do: p29]\n")) ==
      Lines{"9:16 more than 100000 turns of `repeat` and procedures done in one run, written out"});
}
