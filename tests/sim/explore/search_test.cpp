#include "sim/explore/search.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/explore/published_models.hpp"

namespace mscsim::explore {
namespace {

template <Model M>
Exploration<M> explore_all(M model, const std::vector<Claim<M>>& claims = {}, int jobs = 1) {
  return search<M>(model, claims, {.bounds = {}, .jobs = jobs, .until_settled = false});
}

/// A counter from 0 to 200,000 that can be doubled as well: many ways to each state.
class Counter {
 public:
  using State = std::uint32_t;
  using Seen = Nothing;
  static constexpr State most = 200'000;
  [[nodiscard]] State initial() const { return 1; }
  struct Expander {
    void expand(State state, const auto& visit) const {
      if (state < most) { visit(ActionId{0}, state + 1, Nothing{}); }
      if (state * 2 <= most) { visit(ActionId{1}, state * 2, Nothing{}); }
    }
  };
  [[nodiscard]] Expander expander() const { return {}; }
};

}  // namespace

TEST_CASE("two-phase commit has as many states as was published") {
  CHECK(explore_all(TwoPhaseCommit(3)).states() == 288);
  CHECK(explore_all(TwoPhaseCommit(5)).states() == 8'832);
  CHECK(explore_all(TwoPhaseCommit(7)).states() == 296'448);
}

TEST_CASE("two-phase commit never commits here and aborts there") {
  const TwoPhaseCommit model(5);
  const auto found = explore_all(
      model, {{"consistent", Mood::always,
               [&](const Step<TwoPhaseCommit>& s) { return !model.inconsistent(s.after); }},
              {"commits", Mood::reachable, [](const Step<TwoPhaseCommit>& s) {
                 return TwoPhaseCommit::manager(s.after, 0) == TwoPhaseCommit::committed;
               }}});
  CHECK(!found.findings[0]);
  REQUIRE(found.findings[1]);
  CHECK(found.findings[1]->depth == 5 + 5 + 2);  // all prepare, all are heard, decide, receive
  CHECK(found.path(*found.findings[1]).size() == 12);
}

TEST_CASE("the eight puzzle has as many states at each depth as was published") {
  const auto found = explore_all(EightPuzzle{});
  CHECK(found.states() == 181'440);
  CHECK(found.complete);
  CHECK(found.states_at_depth ==
        std::vector<std::uint64_t>{1,     2,     4,     8,     16,    20,    39,    62,
                                   116,   152,   286,   396,   748,   1024,  1893,  2512,
                                   4485,  5638,  9529,  10878, 16993, 17110, 23952, 20224,
                                   24047, 15578, 14560, 6274,  3910,  760,   221,   2});
}

TEST_CASE("the two jugs measure four litres in six steps") {
  const auto found = explore_all(
      TwoJugs{},
      {{"four", Mood::reachable, [](const Step<TwoJugs>& s) { return s.after.big == 4; }},
       {"never four", Mood::always, [](const Step<TwoJugs>& s) { return s.after.big != 4; }}});
  CHECK(found.states() == 16);
  REQUIRE(found.findings[0]);
  CHECK(found.findings[0]->depth == 6);
  CHECK(found.path(*found.findings[0]) == found.path(*found.findings[1]));
}

TEST_CASE("a path replays to its state, and its length is the depth") {
  const auto found = explore_all(TwoPhaseCommit(3));
  std::vector<std::uint64_t> at_depth(found.states_at_depth.size());
  for (std::uint32_t shard = 0; shard < shards; ++shard) {
    for (std::uint32_t row = 0; row < found.visited[shard].size(); ++row) {
      ++at_depth.at(found.path(state_id(shard, row)).size());
    }
  }
  CHECK(at_depth == found.states_at_depth);
}

TEST_CASE("any number of threads numbers the states and finds the steps alike") {
  const std::vector<Claim<Counter>> claims{
      {"reaches 131,071", Mood::reachable,
       [](const Step<Counter>& s) { return s.after == 131'071; }}};
  const auto one = explore_all(Counter{}, claims, 1);
  CHECK(one.states() == Counter::most);
  for (const int jobs : {2, 3, 8}) {
    const auto many = explore_all(Counter{}, claims, jobs);
    REQUIRE(many.states() == one.states());
    CHECK(many.path(*many.findings[0]) == one.path(*one.findings[0]));
    for (std::uint32_t shard = 0; shard < shards; ++shard) {
      for (std::uint32_t row = 0; row < one.visited[shard].size(); ++row) {
        if (one.visited[shard].state(row) != many.visited[shard].state(row) ||
            one.visited[shard].arrival(row).from != many.visited[shard].arrival(row).from) {
          FAIL("shard " << shard << " row " << row);
        }
      }
    }
  }
}

TEST_CASE(
    "a search that keeps hashes only finds as many states, and says how likely it is not so") {
  TwoPhaseCommit model(5);
  const std::vector<Claim<TwoPhaseCommit>> claims{
      {"commits", Mood::reachable, [](const Step<TwoPhaseCommit>& s) {
         return TwoPhaseCommit::manager(s.after, 0) == TwoPhaseCommit::committed;
       }}};
  const auto whole = search<TwoPhaseCommit>(model, claims, {.until_settled = false});
  const auto compact =
      search<TwoPhaseCommit>(model, claims, {.keep = Keep::digest, .until_settled = false});
  CHECK(whole.omission_probability() == 0);
  CHECK(compact.omission_probability() == Approx(8'832.0 * 8'831 / 2 / 0x1p64));
  CHECK(compact.states_at_depth == whole.states_at_depth);
  REQUIRE(compact.findings[0]);
  CHECK(compact.path(*compact.findings[0]) == whole.path(*whole.findings[0]));
  const StateId before = compact.findings[0]->before;
  CHECK(compact.state(before) == whole.state(before));  // walked to again
}

TEST_CASE("a search that a bound cut says so") {
  Counter model;
  const std::vector<Claim<Counter>> none;
  const auto by_depth = search<Counter>(model, none, {.bounds = {.depth_max = 3}});
  CHECK(by_depth.cut == Cut::depth);
  CHECK(by_depth.states_at_depth == std::vector<std::uint64_t>{1, 1, 2, 3});
  const auto by_memory = search<Counter>(model, none, {.bounds = {.bytes_max = 3'000'000}});
  CHECK(by_memory.cut == Cut::memory);
  CHECK(by_memory.states() > 1'000);
  const auto by_time =
      search<Counter>(model, none, {.bounds = {.time_max = std::chrono::milliseconds(-1)}});
  CHECK(by_time.cut == Cut::time);
  const std::atomic<bool> interrupted = true;
  CHECK(search<Counter>(model, none, {.interrupted = &interrupted}).cut == Cut::interrupted);
}

TEST_CASE("a search stops once every claim is settled, unless asked to go on") {
  Counter model;
  const std::vector<Claim<Counter>> claims{
      {"reaches 8", Mood::reachable, [](const Step<Counter>& s) { return s.after == 8; }}};
  const auto found = search<Counter>(model, claims, {});
  CHECK(found.cut == Cut::none);
  CHECK(!found.complete);
  CHECK(found.findings[0]->depth == 3);
  CHECK(found.states() < 100);
}

}  // namespace mscsim::explore
