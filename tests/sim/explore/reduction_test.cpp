#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "sim/explore/search.hpp"
#include "tests/sim/explore/symmetric_models.hpp"

namespace mscsim::explore {
namespace {

struct Reduction {
  bool symmetry = false;
  bool commute = false;
};

template <Model M>
Exploration<M> explore_all(M& model, const std::vector<Claim<M>>& claims, Reduction reduction,
                           int jobs = 1, Keep keep = Keep::whole) {
  return search<M>(model, claims,
                   {.jobs = jobs,
                    .keep = keep,
                    .symmetry = reduction.symmetry,
                    .commute = reduction.commute,
                    .until_settled = false});
}

/// Does the actions one after the other. Returns the state before the last; fails if one is not
/// possible.
template <Model M>
typename M::State replay(const M& model, const std::vector<ActionId>& actions) {
  auto expander = model.expander();
  typename M::State at = model.initial();
  typename M::State before = at;
  for (const ActionId action : actions) {
    std::optional<typename M::State> next;
    expander.expand(at, [&](ActionId possible, const auto& after, const auto&) {
      if (possible == action) { next = after; }
    });
    REQUIRE(next);
    before = at;
    at = *next;
  }
  return before;
}

/// The claims' answers, and the lengths of their traces, which are replayed.
template <Model M>
std::vector<std::size_t> verdicts(M& model, const std::vector<Claim<M>>& claims,
                                  const Exploration<M>& found) {
  std::vector<std::size_t> lengths;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    lengths.push_back(0);
    if (!found.findings[i]) { continue; }
    const auto way = found.walk_to(*found.findings[i], claims[i]);
    REQUIRE(way);
    const auto& walk = *way;
    lengths.back() = walk.actions.size();
    CHECK(replay(model, walk.actions) == walk.end);
    bool settles = false;
    model.expander().expand(walk.end, [&](ActionId action, const auto& after, const auto& seen) {
      const bool holds = claims[i].holds({walk.end, action, after, seen});
      settles = settles ||
                (action == walk.actions.back() && holds == (claims[i].mood == Mood::reachable));
    });
    CHECK(settles);
  }
  return lengths;
}

using Cluster = NodesAndResources;
using ClusterStep = Step<Cluster>;

/// What the nodes and the resources of this model may do, none named.
std::vector<Claim<Cluster>> cluster_claims() {
  const auto all_down = [](const ClusterStep& s) { return s.after.up[0] + s.after.up[1] == 0; };
  const auto full = [](const ClusterStep& s) {
    return std::ranges::all_of(s.after.resources,
                               [](const auto& each) { return each[0] + each[1] == 4; });
  };
  const auto split = [](const ClusterStep& s) {
    return s.before.quorum == 0 && s.after.quorum == 1 && s.after.up[0] != s.after.up[1] &&
           std::ranges::any_of(s.after.resources,
                               [](const auto& each) { return each[0] == 2 && each[1] == 0; }) &&
           std::ranges::any_of(s.after.resources,
                               [](const auto& each) { return each[0] == 0 && each[1] == 2; });
  };
  return {{"all nodes may be down", Mood::reachable, all_down},
          {"all resources may be up", Mood::reachable, full},
          {"the quorum comes back while they are apart", Mood::reachable, split},
          {"all nodes are never down", Mood::always, [=](auto& s) { return !all_down(s); }},
          {"three states are all", Mood::always, [](auto& s) { return s.after.up[0] <= 2; }}};
}

/// Variables with guarded commands over them, drawn at random: which commute depends on the state.
class RandomCommands {
 public:
  using State = std::uint64_t;  ///< four bits a variable
  using Seen = std::uint8_t;    ///< what the step read, in short
  struct Command {
    unsigned guard, guard_most;  ///< possible while this variable is no more than that
    unsigned source;             ///< read only where the guard's variable is 0
    unsigned target;             ///< is set to the sum, modulo 3
    unsigned add;
  };

  explicit RandomCommands(unsigned seed) {
    std::mt19937 random(seed);
    for (unsigned i = 0; i < 10; ++i) {
      commands_.push_back({.guard = static_cast<unsigned>(random() % variables),
                           .guard_most = static_cast<unsigned>(random() % 3),
                           .source = static_cast<unsigned>(random() % variables),
                           .target = static_cast<unsigned>(random() % variables),
                           .add = static_cast<unsigned>(random() % 3)});
    }
  }
  [[nodiscard]] State initial() const { return 0; }
  static unsigned value(State state, unsigned variable) { return state >> (4 * variable) & 15U; }

  class Expander {
   public:
    explicit Expander(const std::vector<Command>& commands)
        : commands_(&commands), read_(commands.size()), written_(commands.size()) {}
    void expand(State state, const auto& visit) {
      for (std::size_t i = 0; i < commands_->size(); ++i) {
        const Command& command = (*commands_)[i];
        const unsigned guard = value(state, command.guard);
        possible_[i] = guard <= command.guard_most;
        if (!possible_[i]) { continue; }
        const unsigned old = value(state, command.target);
        const unsigned source = guard == 0 ? value(state, command.source) : 0;
        const unsigned next = (old + source + command.add) % 3;
        read_[i] = 1U << command.guard | 1U << command.target;
        if (guard == 0) { read_[i] |= 1U << command.source; }
        written_[i] = next != old ? 1U << command.target : 0;
        const unsigned shift = 4 * command.target;
        visit(static_cast<ActionId>(i), (state & ~(State{15} << shift)) | State{next} << shift,
              static_cast<Seen>(guard + 3 * source + 9 * old));
      }
    }
    [[nodiscard]] std::uint64_t commuting(ActionId action) const {
      std::uint64_t those = 0;
      for (std::size_t i = 0; i < commands_->size(); ++i) {
        const bool apart = (written_[i] & (read_[action] | written_[action])) == 0 &&
                           (written_[action] & (read_[i] | written_[i])) == 0;
        if (possible_[i] && apart) { those |= std::uint64_t{1} << i; }
      }
      return those;
    }

   private:
    const std::vector<Command>* commands_;
    std::array<bool, 64> possible_{};
    std::vector<unsigned> read_;
    std::vector<unsigned> written_;
  };
  [[nodiscard]] Expander expander() const { return Expander(commands_); }

  static constexpr unsigned variables = 6;

 private:
  std::vector<Command> commands_;
};
static_assert(CommutingModel<RandomCommands>);

template <Model M>
std::vector<typename M::State> states_of(const Exploration<M>& found) {
  std::vector<typename M::State> states;
  for (std::uint32_t shard = 0; shard < shards; ++shard) {
    for (std::uint32_t row = 0; row < found.visited[shard].size(); ++row) {
      states.push_back(found.visited[shard].state(row));
    }
  }
  return states;
}

}  // namespace

TEST_CASE("by symmetry 118,098 states of nodes and resources are 4,572, as was published") {
  Cluster model;
  CHECK(explore_all(model, {}, {}).states() == 118'098);
  CHECK(explore_all(model, {}, {.symmetry = true}).states() == 4'572);
  CHECK(explore_all(model, {}, {.symmetry = true, .commute = true}).states() == 4'572);
}

TEST_CASE("claims have the same answers and traces as long with and without each reduction") {
  Cluster model;
  const auto claims = cluster_claims();
  const auto whole = explore_all(model, claims, {});
  const auto expected = verdicts(model, claims, whole);
  CHECK(expected[3] == 4);
  CHECK(expected[4] == 0);
  for (const bool symmetry : {false, true}) {
    for (const bool commute : {false, true}) {
      for (const int jobs : {1, 2}) {
        for (const Keep keep : {Keep::whole, Keep::digest}) {
          const auto found = explore_all(model, claims, {symmetry, commute}, jobs, keep);
          CHECK(found.states_at_depth.size() == whole.states_at_depth.size());
          CHECK(verdicts(model, claims, found) == expected);
          CHECK((found.asleep > 0) == commute);
        }
      }
    }
  }
}

TEST_CASE("Chameneos has as many states as was published, and by symmetry fewer") {
  Chameneos model;
  const std::vector<Claim<Chameneos>> claims{
      {"each meets the same number of others", Mood::always,
       [](const Step<Chameneos>& s) {
         return s.after.met < Chameneos::meetings || s.after.all[0].met == s.after.all[1].met;
       }},
      {"all are of one colour", Mood::reachable, [](const Step<Chameneos>& s) {
         return s.after.met == 2 && std::ranges::all_of(s.after.all, [&](const auto& each) {
                  return each.colour == Chameneos::red;
                });
       }}};
  const auto whole = explore_all(model, claims, {});
  CHECK(whole.states() == 34'534 + 1);
  CHECK(whole.transitions == 104'697);
  CHECK(whole.states_at_depth.size() == 13 + 1);
  CHECK(whole.complete);
  const std::vector<Claim<Chameneos>> symmetric{claims[1]};
  const auto reduced = explore_all(model, symmetric, {.symmetry = true});
  CHECK(reduced.states() < whole.states() / 8);
  CHECK(verdicts(model, symmetric, reduced).at(0) == verdicts(model, claims, whole).at(1));
}

TEST_CASE("where actions commute every state is found at its depth, and steps show the same") {
  std::uint64_t asleep = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    RandomCommands model(seed);
    std::vector<Claim<RandomCommands>> claims;
    for (std::uint8_t seen = 0; seen < 27; ++seen) {
      claims.push_back({"", Mood::reachable, [seen](const Step<RandomCommands>& s) {
                          return s.seen == seen && RandomCommands::value(s.after, 0) == 1;
                        }});
    }
    const auto whole = explore_all(model, claims, {});
    const auto reduced = explore_all(model, claims, {.commute = true}, 2);
    asleep += reduced.asleep;
    if (reduced.states_at_depth != whole.states_at_depth) { FAIL("seed " << seed); }
    std::set<std::uint64_t> all;
    std::ranges::copy(states_of(whole), std::inserter(all, all.end()));
    for (const auto state : states_of(reduced)) {
      if (!all.contains(state)) { FAIL("seed " << seed); }
    }
    if (verdicts(model, claims, whole) != verdicts(model, claims, reduced)) {
      FAIL("seed " << seed);
    }
  }
  CHECK(asleep > 1'000);
}

TEST_CASE("two variables that know nothing of each other are counted along one way only") {
  Hypercube model;
  const std::vector<Claim<Hypercube>> none;
  SearchOptions options{.bounds = {.depth_max = 4}};
  const auto whole = search<Hypercube>(model, none, options);
  options.commute = true;
  const auto reduced = search<Hypercube>(model, none, options);
  CHECK(reduced.states_at_depth == whole.states_at_depth);
  CHECK(reduced.transitions == whole.transitions);
  CHECK(reduced.asleep > whole.transitions / 3);
}

}  // namespace mscsim::explore
