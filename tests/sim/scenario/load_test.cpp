#include "sim/scenario/load.hpp"

#include <catch2/catch.hpp>

#include "toy_vocabulary.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("each case with each combination of the matrix is a run, in the order written") {
  const auto plans = loaded(R"(title: Runs
cites: [Q232910, Q98765]
world: { nodes: { NODE1: { service_pack: '${level}' } } }
matrix: { level: [SP3, SP4], times: [1, 2] }
cases:
  - case: first
    steps: [anything: { count: '${times}' }]
  - case: second
    matrix: { level: [SP5], times: [7] }
    steps: [restart]
)");
  REQUIRE(plans.size() == 5);
  CHECK(plans[0].title == "Runs");
  CHECK(plans[0].cites == std::vector<std::string>{"Q232910", "Q98765"});
  CHECK(plans[1].case_name == "first");
  CHECK(plans[1].variables ==
        std::vector<std::pair<std::string, std::string>>{{"level", "SP3"}, {"times", "2"}});
  CHECK(plans[1].start.nodes[0].csd_version == Level::sp3);
  CHECK(plans[2].start.nodes[0].csd_version == Level::sp4);
  CHECK(plans[1].steps[0].words == "anything: { count: 2 }");
  CHECK(plans[4].case_name == "second");
  CHECK(plans[4].start.nodes[0].csd_version == Level::sp5);
}

TEST_CASE("unknown and missing sections are problems") {
  CHECK(problems_of("titel: x\nstep: [restart]\n") ==
        Lines{"1:1 `title` is missing", "1:1 nothing to do; either `steps` or `cases`",
              "1:1 unknown key `titel`; did you mean `title`?",
              "2:1 unknown key `step`; did you mean `steps`?"});
  CHECK(problems_of("title: x\nsteps: [restart]\n") ==
        Lines{"1:1 there is no world; `use:` or `world:`"});
  CHECK(problems_of(std::string(one_node_world) + "steps: [restart]\ncases: []\n") ==
        Lines{"8:8 `cases` beside `steps`; either `steps` or `cases`"});
  CHECK(problems_of(std::string(one_node_world) + "cites: [232910]\nsteps: [restart]\n") ==
        Lines{"7:9 `232910` is not the number of an article; as in `Q232910`"});
  CHECK(problems_of("just a text\n") == Lines{"1:1 a scenario is not a mapping of keys to values"});
}

TEST_CASE("a scenario may name the version of its language, and a newer one is refused") {
  const std::string world = std::string(one_node_world) + "steps: [restart]\n";
  CHECK(loaded(world + "language: 1\n").size() == 1);
  CHECK(
      problems_of(world + "language: 2\n") ==
      Lines{"8:11 a scenario of language 2; this program reads up to 1; a newer mscsim reads it"});
  CHECK(problems_of(world + "language: 0\n").size() == 1);
  CHECK(problems_of(world + "language: new\n").size() == 1);
}

TEST_CASE("a problem of many runs is reported once, and all are in order of place") {
  CHECK(problems_of(std::string(one_node_world) + R"(matrix: { a: [1, 2, 3], b: [x, y, z] }
steps:
  - restrat
  - expect: [event: { id: '${a}', on: '${b}' }]
  - restart: { on: NODE9 }
)") == Lines{"9:5 unknown verb `restrat`; did you mean `restart`?",
             "10:39 there is no node `x`; it can be `NODE1`",
             "10:39 there is no node `y`; it can be `NODE1`",
             "10:39 there is no node `z`; it can be `NODE1`",
             "11:20 there is no node `NODE9`; did you mean `NODE1`?"});
}

TEST_CASE("except leaves out combinations of the matrix, by plain values and by other variables") {
  const auto plans = loaded(std::string(one_node_world) + R"(matrix: { a: [x, y, z], b: [x, y, z] }
except: [{ a: '${b}' }, { a: z, b: x }]
steps: [restart]
)");
  std::string runs;
  for (const Plan& plan : plans) {
    runs += plan.variables[0].second + plan.variables[1].second + " ";
  }
  CHECK(runs == "xy xz yx yz zy ");
}

TEST_CASE("except names variables of the matrix and leaves something to do") {
  const std::string start = std::string(one_node_world) + "matrix: { cause: [x] }\n";
  CHECK(problems_of(start + "except: [{ cuase: x }]\nsteps: [restart]\n") ==
        Lines{"8:12 `cuase` is no variable of the matrix; did you mean `cause`?"});
  CHECK(problems_of(start + "except: [{ cause: x }]\nsteps: [restart]\n") ==
        Lines{"8:9 `except` leaves out every combination"});
  CHECK(problems_of(start + "except: x\nsteps: [restart]\n") ==
        Lines{"8:9 `except` is not a list"});
}

TEST_CASE("a variable of the matrix can stand in the keys of the world") {
  const auto plans = loaded(
      "title: t\nworld: { nodes: { '${name}': } }\n"
      "matrix: { name: [ALPHA, BETA] }\nsteps: [restart: { on: '${name}' }]\n");
  REQUIRE(plans.size() == 2);
  CHECK(plans[1].site->name(NodeId{0}) == "BETA");
}

TEST_CASE("runs are bounded before they are made") {
  std::string matrix = "matrix:\n";
  for (const char* const name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
    matrix += std::string("  ") + name + ": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]\n";
  }
  CHECK(problems_of(one_node_world + matrix + "steps: [restart]\n") ==
        Lines{"16:8 more than 10000 runs in one scenario"});
}

TEST_CASE("the steps of all runs together are bounded") {
  LoadBounds bounds;
  bounds.expanded_bytes_max = 10'000;
  CHECK(problems_of(std::string(one_node_world) +
                        "steps: [repeat: { for: n, from: 1, to: 1000, steps: [restart] }]\n",
                    bounds) ==
        Lines{"7:54 more than 10000 bytes of steps in all runs, written out"});
}

TEST_CASE("so many problems that no one reads them are cut") {
  std::string steps = "steps:\n";
  for (int i = 0; i < 3000; ++i) { steps += "  - nonsense\n"; }
  CHECK(problems_of(one_node_world + steps).size() == 1000);
}
