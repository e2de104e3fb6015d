#include "sim/scenario/impossible.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/scenario/toy_vocabulary.hpp"

namespace mscsim::scenario {
namespace {

/// The problems of a scenario whose line 8 expects `line`.
std::vector<std::string> problems_of_expecting(const std::string& line) {
  const std::string text = std::string(one_node_world) + "steps:\n  - expect: [ " + line + " ]\n";
  const auto result = load_text(text, "test.yaml", whole_vocabulary(), {});
  std::vector<std::string> problems;
  if (result.ok()) { return problems; }
  for (const Problem& problem : result.problems()) {
    CHECK(problem.place.line == 8);
    CHECK(problem.place.column > 1);
    problems.push_back(problem.what + "; " + problem.instead);
  }
  return problems;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an event that nothing logs is an error, with the nearest that something does") {
  CHECK(problems_of_expecting("event: 1440") ==
        Lines{"nothing logs an event 1440; did you mean `ClusSvc 1040`?"});
  CHECK(problems_of_expecting("no_event: { source: NetBT, id: 1044 }") ==
        Lines{"nothing logs an event 1044 of NetBT; did you mean `ClusSvc 1044`?"});
  CHECK(problems_of_expecting("event: { source: ClusSvc, id: 10444 }") ==
        Lines{"nothing logs an event 10444 of ClusSvc; did you mean `ClusSvc 1044`?"});
  CHECK(problems_of_expecting("event: 1044").empty());
  CHECK(problems_of_expecting("event: { source: clussvc, id: 1044 }").empty());
}

TEST_CASE("an event is known by its source whatever else is called so") {
  const std::string text = std::string(one_node_world) +
                           "steps:\n"
                           "  - attempt: [ create_group: { name: clussvc } ]\n"
                           "  - expect: [ no_event: { source: ClusSvc, id: 1044 } ]\n";
  CHECK(load_text(text, "test.yaml", whole_vocabulary(), {}).ok());
}

TEST_CASE("a text that no such event has is an error, with the one that it has") {
  const Lines problems = problems_of_expecting("event: { id: 1044, text: network bridge }");
  REQUIRE(problems.size() == 1);
  CHECK_THAT(problems.front(),
             Catch::Contains("no event ClusSvc 1044 of this run can have the text "
                             "`network bridge`; it reads `"));
  CHECK(problems_of_expecting("event: { id: 1044, text: could not create }").empty());
}

TEST_CASE("a text may have what an event is about, and names of the run only") {
  const std::string front = std::string(one_node_world) +
                            "steps:\n"
                            "  - attempt: [ create_group: { name: Web 62 } ]\n"
                            "  - expect: [ no_event: { id: 1069, text: ";
  CHECK(load_text(front + "web 62 } ]\n", "t.yaml", whole_vocabulary(), {}).ok());
  CHECK_FALSE(load_text(front + "Web 63 } ]\n", "t.yaml", whole_vocabulary(), {}).ok());
}

TEST_CASE("claims about an event that nothing logs are errors too") {
  const std::string front =
      std::string(one_node_world) + "explore: { actions: [ restart ] }\nclaims:\n  - ";
  for (const char* const claim :
       {"never: { event: 1440 }", "reachable: { event: { source: NetBT, id: 1044 } }",
        "cure: { symptom: { event: 1440 }, remedy: [ restart ] }",
        "cure: { symptom: { event: 1044 }, remedy: [ restart ], then: { no_event: 1440 } }",
        "necessary: { symptom: { event: 1440 }, condition: netbios-table-full }"}) {
    INFO(claim);
    const auto result = load_text(front + claim + "\n", "t.yaml", whole_vocabulary(), {});
    REQUIRE_FALSE(result.ok());
    CHECK(result.problems().front().place.line == 9);
    CHECK(result.problems().front().instead.starts_with("did you mean `ClusSvc 10"));
  }
}

TEST_CASE("an event whose id is a variable of the matrix is judged by its values") {
  const std::string front = std::string(one_node_world) + "matrix: { id: ";
  const std::string back = " }\nsteps:\n  - expect: [ no_event: '${id}' ]\n";
  CHECK(load_text(front + "[1044, 1069]" + back, "t.yaml", whole_vocabulary(), {}).ok());
  const auto result = load_text(front + "[1044, 1440]" + back, "t.yaml", whole_vocabulary(), {});
  REQUIRE_FALSE(result.ok());
  CHECK(result.problems().size() == 1);
  CHECK(result.problems().front().place.line == 9);
}

}  // namespace mscsim::scenario
