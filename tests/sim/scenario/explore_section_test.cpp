#include "sim/scenario/explore_section.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "sim/scenario/load.hpp"

namespace mscsim::scenario {
namespace {

/// The first problem of a scenario that ends with `explore` and what follows it, or its first plan.
Result<std::vector<Plan>> load(std::string_view rest) {
  const std::string text =
      "title: t\nworld: { nodes: { NODE1: {} } }\nmatrix: { way: [restart] }\n" + std::string(rest);
  return load_text(text, "t.yaml", whole_vocabulary(), {});
}

void check_problem(std::string_view rest, std::string_view what, std::string_view instead) {
  const auto loaded = load(rest);
  REQUIRE(!loaded.ok());
  INFO(loaded.problems().front().what);
  CHECK(loaded.problems().front().what.find(what) != std::string::npos);
  CHECK(loaded.problems().front().instead.find(instead) != std::string::npos);
}

}  // namespace

TEST_CASE("the steps along a way rest after each action") {
  const auto loaded = load("explore: { start: [ restart ], actions: [ '${way}' ], rest: 90s }\n");
  REQUIRE(loaded.ok());
  const PlannedExploration& exploration = loaded.value().front().exploration.value();
  std::vector<std::string> words;
  for (const PlannedStep& step : exploration.steps_along(std::vector<std::size_t>{0, 0})) {
    words.push_back(step.words);
    CHECK(step.rest_ms == 0);
  }
  CHECK(words ==
        std::vector<std::string>{"restart", "restart", "wait: 90s", "restart", "wait: 90s"});
}

TEST_CASE("an exploration has its actions, its claims and its bound") {
  const auto loaded = load(
      "explore: { start: [ restart ], actions: [ '${way}', { wait: 1h } ], depth: 3 }\n"
      "claims:\n"
      "  - never: { event: 1044, node: running }\n"
      "  - cure: { symptom: { event: 1044 }, condition: netbios-table-full, remedy: [ restart ] }\n"
      "  - sufficient: { symptom: { event: 1044 }, condition: netbios-table-full, when: restart "
      "}\n");
  REQUIRE(loaded.ok());
  const Plan& plan = loaded.value().front();
  REQUIRE(plan.exploration);
  CHECK(plan.steps.empty());
  CHECK(plan.exploration->start.size() == 1);
  REQUIRE(plan.exploration->actions.size() == 2);
  CHECK(plan.exploration->actions[0].words == "restart");
  CHECK(plan.exploration->depth_max == 3);
  REQUIRE(plan.exploration->claims.size() == 3);
  CHECK(plan.exploration->claims[0].symptom.expectations.size() == 2);
  CHECK(plan.exploration->claims[1].kind == PlannedClaim::Kind::cure);
  CHECK(plan.exploration->claims[1].conditions.expectations.size() == 1);
  CHECK(plan.exploration->claims[1].remedy.size() == 1);
  CHECK(plan.exploration->claims[2].when.size() == 1);
}

TEST_CASE("what is wrong with an exploration is said where it stands") {
  check_problem("claims: [ { never: { event: 1044 } } ]\nsteps: [ restart ]\n", "without `explore`",
                "actions");
  check_problem("explore: {}\n", "actions", "");
  check_problem("explore: { actions: [ restart ], deep: 3 }\n", "deep", "depth");
  check_problem("explore: { actions: [ { expect: [ { node: running } ] } ] }\n", "verbs and waits",
                "");
  check_problem("explore: { actions: [ restart ] }\nclaims: [ { cures: {} } ]\n", "cures", "cure");
  check_problem(
      "explore: { actions: [ restart ] }\nclaims: [ { cure: { symptom: { event: 1044 } } } "
      "]\n",
      "remedy", "");
  check_problem(
      "explore: { actions: [ restart ] }\nclaims: [ { necessary: { symptom: { event: 1044 "
      "}, condition: netbios-table-ful } } ]\n",
      "netbios-table-ful", "netbios-table-full");
  check_problem("explore: { actions: [ restart ], depth: 0 }\n", "depth", "");
  check_problem("explore: { actions: [ restart ], rest: soon }\n", "soon", "`2h`");
}

}  // namespace mscsim::scenario
