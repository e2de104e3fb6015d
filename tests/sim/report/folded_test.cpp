#include "sim/report/folded.hpp"

#include <catch2/catch.hpp>

namespace mscsim::report {
namespace {

Seen event(int id, std::uint64_t time_ms) {
  Seen seen;
  seen.time_ms = time_ms;
  seen.node = "NODE1";
  seen.event = true;
  seen.source = "ClusSvc";
  seen.id = id;
  return seen;
}

StepTranscript quiet(const std::string& words) {
  StepTranscript step;
  step.words = words;
  step.changes = {"one thing"};
  return step;
}

}  // namespace

TEST_CASE("what came in turns is folded kind by kind") {
  const std::vector<Seen> seen{event(1044, 1), event(1069, 1), event(1044, 2),
                               event(1069, 2), event(1044, 3), event(7, 3)};
  const auto list = folded(seen, 2);
  REQUIRE(list.size() == 4);
  CHECK(list[0].first == &seen[0]);
  CHECK(list[0].times == 3);
  CHECK(list[0].last_ms == 3);
  CHECK(list[1].first == &seen[1]);  // it came twice only
  CHECK(list[1].times == 1);
  CHECK(list[2].first == &seen[3]);
  CHECK(list[3].first == &seen[5]);
}

TEST_CASE("many quiet steps of one verb are folded, and one that shows something is not") {
  std::vector<StepTranscript> steps;
  for (int i = 0; i < 10; ++i) { steps.push_back(quiet("create_group: { name: G }")); }
  steps.push_back(quiet("restart"));
  CHECK(folded(steps).size() == 2);
  CHECK(folded(steps)[0].last == 10);
  steps[7].seen = {event(1, 0)};
  const auto list = folded(steps);
  REQUIRE(list.size() == 5);  // seven, one, two that are too few, the restart
  CHECK(list[0].last == 7);
  CHECK(list[1].first == 7);
}

TEST_CASE("a few steps alike stay as they are") {
  const std::vector<StepTranscript> steps(4, quiet("restart"));
  CHECK(folded(steps).size() == 4);
}

}  // namespace mscsim::report
