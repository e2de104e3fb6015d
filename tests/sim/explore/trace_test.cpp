#include "sim/explore/trace.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "sim/explore/search.hpp"

namespace mscsim::explore {
namespace {

/// Two forks and two philosophers, each of whom takes his left one first (Dijkstra, EWD310); with
/// `same_order` both begin with the same fork.
struct Dinner {
  struct State {
    std::uint8_t taken_by_first = 0;  ///< forks, a bit each
    std::uint8_t taken_by_second = 0;
    bool operator==(const State&) const = default;
  };
  struct Seen {};

  [[nodiscard]] State initial() const { return {}; }
  [[nodiscard]] Dinner expander() const { return *this; }
  void expand(const State& state, const auto& visit) const {
    const auto act = [&](ActionId action, std::uint8_t State::*mine, std::uint8_t left) {
      State next = state;
      const std::uint8_t all = state.taken_by_first | state.taken_by_second;
      const std::uint8_t wanted = state.*mine == 0 ? left : 3U;
      if (state.*mine == 3) {
        next.*mine = 0;
      } else if ((all & wanted & ~(state.*mine)) == 0) {
        next.*mine = wanted;
      }
      visit(action, next, Seen{});  // one who waits changes nothing
    };
    act(0, &State::taken_by_first, 1);
    act(1, &State::taken_by_second, same_order ? 1 : 2);
  }
  [[nodiscard]] std::string words_of_action(ActionId action) const {
    return action == 0 ? "first" : "second";
  }
  [[nodiscard]] std::string words_of_state(const State& state) const {
    return std::to_string(state.taken_by_first) + '|' + std::to_string(state.taken_by_second);
  }

  bool same_order = false;
};

/// The same, where it is meant that both keep a fork.
struct Keepsake : Dinner {
  [[nodiscard]] bool may_end(const State& state) const {
    return state.taken_by_first != 0 && state.taken_by_second != 0;
  }
};

template <class M>
std::string told(M model, const SearchOptions& options) {
  const auto claims =
      claims_about(model, {{"the second eats", Mood::reachable,
                            [](const auto& step) { return step.after.taken_by_second == 3; }},
                           {"the first never eats", Mood::always,
                            [](const auto& step) { return step.after.taken_by_first != 3; }},
                           {"a fork is taken twice", Mood::reachable, [](const auto& step) {
                              return (step.after.taken_by_first & step.after.taken_by_second) != 0;
                            }}});
  const auto found = search(model, claims, options);
  std::ostringstream out;
  print(out, found, claims);
  return out.str();
}

}  // namespace

TEST_CASE("what a search found is printed with the shortest ways to it") {
  CHECK(told(Dinner{}, {.deadlocks = true}) ==
        "6 states, 12 steps: complete\n"
        "the second eats: holds\n"
        "  1. second: 0|2\n"
        "  2. second: 0|3\n"
        "the first never eats: fails\n"
        "  1. first: 1|0\n"
        "  2. first: 3|0\n"
        "a fork is taken twice: fails\n"
        "deadlocks: 1; the nearest:\n"
        "  1. first: 1|0\n"
        "  2. second: 1|2\n");
}

TEST_CASE("a search that was cut says so, and leaves open what it did not see") {
  CHECK(told(Dinner{}, {.bounds = {.depth_max = 1}}) ==
        "3 states, 2 steps: cut at the bound of depth\n"
        "the second eats: unknown\n"
        "the first never eats: unknown\n"
        "a fork is taken twice: unknown\n");
}

TEST_CASE("a state that only steps in place leave is a deadlock, unless the model may end there") {
  const Dinner stuck;
  const Dinner ordered{.same_order = true};
  const Keepsake meant;
  const SearchOptions look{.deadlocks = true};
  for (const int jobs : {1, 2}) {
    SearchOptions options = look;
    options.jobs = jobs;
    const auto found = search(stuck, {}, options);
    CHECK(found.deadlocks == 1);
    REQUIRE(found.deadlock);
    CHECK(found.state(*found.deadlock) == Dinner::State{1, 2});
  }
  CHECK_FALSE(search(ordered, {}, look).deadlock);
  CHECK_FALSE(search(meant, {}, look).deadlock);
  CHECK(search(stuck).deadlocks == 0);  // nobody asked
}

TEST_CASE("a search for deadlocks goes on where all claims are settled") {
  const Dinner model;
  const auto claims = claims_about(
      model, {{"something happens", Mood::reachable, [](const auto& /*step*/) { return true; }}});
  CHECK_FALSE(search(model, claims).complete);
  CHECK(search(model, claims, {.deadlocks = true}).deadlock);
}

TEST_CASE("an answer is of the mood of its claim") {
  const Dinner model;
  const auto claims =
      claims_about(model, {{"never", Mood::reachable, [](const auto& /*step*/) { return false; }},
                           {"always", Mood::always, [](const auto& /*step*/) { return true; }}});
  const auto found = search(model, claims);
  CHECK(found.answer(0, Mood::reachable) == Answer::fails);
  CHECK(found.answer(1, Mood::always) == Answer::holds);
  const auto cut = search(model, claims, {.bounds = {.depth_max = 0}});
  CHECK(cut.answer(0, Mood::reachable) == Answer::unknown);
  CHECK(cut.answer(1, Mood::always) == Answer::unknown);
}

}  // namespace mscsim::explore
