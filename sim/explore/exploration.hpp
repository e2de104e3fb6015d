#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/explore/model.hpp"
#include "sim/explore/visited_set.hpp"

namespace mscsim::explore {

/// `reachable` asks for one witness; `always` falls to one counterexample.
enum class Mood : std::uint8_t { reachable, always };

/// A named statement about every step, judged once for each.
template <class M>
struct Claim {
  std::string name;
  Mood mood{};
  /// Called from several threads at once; the same step must get the same answer.
  std::function<bool(const Step<M>&)> holds;
};

/// Whether a claim holds. Unknown where the search was cut before it was settled.
enum class Answer : std::uint8_t { holds, fails, unknown };

/// What cut a search short; `none`: nothing did, and silence proves something.
enum class Cut : std::uint8_t { none, depth, memory, time, interrupted };

/// A step that settles a claim: the witness of `reachable`, the counterexample of `always`. No
/// shorter path leads to one.
struct Finding {
  StateId before{};
  ActionId action = 0;
  std::uint32_t depth = 0;  ///< steps on the path, this one included
};

/// What a search found.
template <Model M>
class Exploration {
 public:
  using State = typename M::State;

  Exploration(const M& searched, Keep kept, bool by_symmetry = false)
      : model(&searched), keep(kept), symmetry(by_symmetry) {
    for (std::uint32_t i = 0; i < shards; ++i) { visited[i] = Shard<State>(i, kept); }
  }

  std::uint64_t transitions = 0;
  std::uint64_t asleep = 0;     ///< of these, not followed: they lead where others lead
  std::size_t round_bytes = 0;  ///< memory of successors and levels, at most, until the end
  std::vector<std::uint64_t> states_at_depth;    ///< found first after so many steps
  std::vector<std::optional<Finding>> findings;  ///< one for each claim
  std::uint64_t deadlocks = 0;      ///< states that no action leaves; with SearchOptions::deadlocks
  std::optional<StateId> deadlock;  ///< one of them: no shorter path leads to any
  Cut cut = Cut::none;
  bool complete = false;  ///< every state that can be reached was expanded

  /// What became of the claim in that row, whose mood is `mood`.
  [[nodiscard]] Answer answer(std::size_t row, Mood mood) const {
    if (findings[row]) { return mood == Mood::reachable ? Answer::holds : Answer::fails; }
    if (!complete) { return Answer::unknown; }
    return mood == Mood::reachable ? Answer::fails : Answer::holds;
  }

  [[nodiscard]] std::uint64_t states() const {
    std::uint64_t sum = 0;
    for (const auto& shard : visited) { sum += shard.size(); }
    return sum;
  }
  /// Memory of the states that were found, and of the table by which they are.
  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (const auto& shard : visited) { sum += shard.bytes(); }
    return sum;
  }
  [[nodiscard]] std::size_t table_bytes() const {
    std::size_t sum = 0;
    for (const auto& shard : visited) { sum += shard.table_bytes(); }
    return sum;
  }
  /// Calls `visit(id)` for each, shard by shard.
  void for_each_state(const auto& visit) const {
    for (std::uint32_t shard = 0; shard < shards; ++shard) {
      for (std::uint32_t row = 0; row < visited[shard].size(); ++row) {
        visit(state_id(shard, row));
      }
    }
  }
  /// Where only digests were kept, the path to it is gone again.
  [[nodiscard]] State state(StateId id) const {
    if (keep == Keep::whole) { return visited[shard_of(id)].state(row_of(id)); }
    auto expander = model->expander();
    return standing_for<M>(expander, walk_to(id).end, symmetry);
  }
  /// Requires: the search found it.
  [[nodiscard]] StateId find(const State& state) const {
    State found = state;
    if (symmetry) {
      auto expander = model->expander();
      found = standing_for<M>(expander, state, true);
    }
    const std::uint64_t print = digest(*model, found);
    const std::uint32_t shard = shard_of(print);
    return state_id(shard, visited[shard].find(found, print));
  }
  [[nodiscard]] Arrival arrival(StateId id) const {
    return visited[shard_of(id)].arrival(row_of(id));
  }

  /// A way that the model can go from its initial state.
  struct Walk {
    std::vector<ActionId> actions;
    std::vector<State> states = {};  ///< after each of them
    State end;
  };
  /// A shortest way to `id`: by symmetry, to a state that it stands for.
  [[nodiscard]] Walk walk_to(StateId id) const {
    std::vector<StateId> way;
    for (; id != initial; id = arrival(id).from) { way.push_back(id); }
    Walk walk{.actions = {}, .end = model->initial()};
    auto expander = model->expander();
    for (; !way.empty(); way.pop_back()) { take_step(walk, expander, print_of(way.back())); }
    return walk;
  }
  /// A shortest way to a step that settles the claim, with it as last action; `end` is the state
  /// before it. Nothing where the claim tells apart what symmetry took for one. Requires: the
  /// search found it.
  [[nodiscard]] std::optional<Walk> walk_to(const Finding& finding, const Claim<M>& claim) const {
    Walk walk = walk_to(finding.before);
    auto expander = model->expander();
    std::optional<ActionId> last;
    State last_state = walk.end;
    expander.expand(walk.end,
                    [&](ActionId action, const State& after, const typename M::Seen& seen) {
                      if (last || (!symmetry && action != finding.action)) { return; }
                      const Step<M> step{walk.end, action, after, seen};
                      if (claim.holds(step) == (claim.mood == Mood::reachable)) {
                        last = action;
                        last_state = after;
                      }
                    });
    if (!last) { return std::nullopt; }
    walk.actions.push_back(*last);
    walk.states.push_back(last_state);
    return walk;
  }

  /// The actions of a shortest path from the initial state to `id`.
  [[nodiscard]] std::vector<ActionId> path(StateId id) const {
    if (symmetry) { return walk_to(id).actions; }
    std::vector<ActionId> actions;
    for (; id != initial; id = arrival(id).from) { actions.push_back(arrival(id).action); }
    std::ranges::reverse(actions);
    return actions;
  }
  /// Requires: not by symmetry; else `walk_to`.
  [[nodiscard]] std::vector<ActionId> path(const Finding& finding) const {
    std::vector<ActionId> actions = path(finding.before);
    actions.push_back(finding.action);
    return actions;
  }

  /// How likely it is, at most, that some state was taken for another and left out: with n digests
  /// of 64 bits, as if drawn at random, n (n - 1) / 2 pairs of which each is the same once in 2^64.
  /// Source: Wolper, Leroy: Reliable hashing without collision detection, CAV 1993
  [[nodiscard]] double omission_probability() const {
    if (keep == Keep::whole) { return 0; }
    const auto n = static_cast<double>(states());
    return std::min(1.0, n * (n - 1) / 2 / 0x1p64);
  }

  const M* model;
  Keep keep;
  bool symmetry;  ///< a state stands for all its renamings
  StateId initial{};
  std::array<Shard<State>, shards> visited;

 private:
  [[nodiscard]] std::uint64_t print_of(StateId id) const {
    const auto& shard = visited[shard_of(id)];
    return keep == Keep::whole ? digest(*model, shard.state(row_of(id))) : shard.digest(row_of(id));
  }

  /// Takes the first step to a state that the one with digest `wanted` stands for: the action by
  /// which that one was reached may have another name here.
  void take_step(Walk& walk, auto& expander, std::uint64_t wanted) const {
    std::optional<ActionId> taken;
    State next = walk.end;
    expander.expand(walk.end, [&](ActionId action, const State& after, const typename M::Seen&) {
      if (taken || digest(*model, standing_for<M>(expander, after, symmetry)) != wanted) { return; }
      taken = action;
      next = after;
    });
    walk.actions.push_back(taken.value());
    walk.states.push_back(next);
    walk.end = next;
  }
};

}  // namespace mscsim::explore
