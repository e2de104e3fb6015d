#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "sim/explore/search.hpp"
#include "tests/sim/explore/paxos.hpp"
#include "tests/sim/explore/pocket_cube.hpp"
#include "tests/sim/explore/published_models.hpp"

// Some millions of states each: longer than a unit test may take.

namespace mscsim::explore {
namespace {

template <Model M>
Exploration<M> explore_all(M& model, std::span<const Claim<M>> claims = {}, bool commute = false) {
  return search<M>(model, claims, {.jobs = 2, .commute = commute, .until_settled = false});
}

}  // namespace

TEST_CASE("a node of fifteen variables has 6,613,488 states and 125,971,200 transitions") {
  Hypercube model;
  const auto found = explore_all(model);
  CHECK(found.states() == 6'613'488);
  CHECK(found.transitions == 125'971'200);
  CHECK(found.states_at_depth.size() - 1 == 27);
  CHECK(found.complete);
  const auto reduced = explore_all<Hypercube>(model, {}, true);
  CHECK(reduced.states_at_depth == found.states_at_depth);
  CHECK(reduced.transitions == found.transitions);
  // A way to a state in which no variable's turn comes twice, and each state has one such.
  CHECK(reduced.transitions - reduced.asleep < 2 * found.states());
}

TEST_CASE("Peterson's algorithm for four has the states of BEEM, and one at most in its section") {
  Peterson model;
  const std::vector<Claim<Peterson>> claims{
      {"exclusive", Mood::always,
       [](const Step<Peterson>& s) { return Peterson::in_sections(s.after) <= 1; }},
      {"entered", Mood::reachable,
       [](const Step<Peterson>& s) { return Peterson::in_sections(s.after) == 1; }}};
  const auto found = explore_all<Peterson>(model, claims);
  CHECK(found.states() == 1'119'560);
  CHECK(found.transitions == 3'864'896);
  CHECK(found.complete);
  CHECK_FALSE(found.findings[0]);
  CHECK(found.findings[1]);
}

TEST_CASE("Paxos has the states of stateright's example, and its servers agree") {
  for (const auto& [clients, states] : {std::pair{2U, 16'668U}, std::pair{3U, 1'194'428U}}) {
    Paxos model(clients);
    const std::vector<Claim<Paxos>> claims{
        {"agreed", Mood::always, [](const Step<Paxos>& s) { return Paxos::is_agreed(s.after); }},
        {"read", Mood::reachable,
         [](const Step<Paxos>& s) { return s.after.client[0].read != 0; }}};
    const auto found = explore_all<Paxos>(model, claims);
    CHECK(found.states() == states);
    CHECK(found.complete);
    CHECK_FALSE(found.findings[0]);
    CHECK(found.findings[1]);
  }
}

TEST_CASE("the pocket cube has as many positions at each depth as was published") {
  PocketCube model;
  const auto found = explore_all(model);
  CHECK(found.states() == 3'674'160);
  CHECK(found.complete);
  CHECK(found.states_at_depth == std::vector<std::uint64_t>{1, 9, 54, 321, 1'847, 9'992, 50'136,
                                                            227'536, 870'072, 1'887'748, 623'800,
                                                            2'644});
}

}  // namespace mscsim::explore
