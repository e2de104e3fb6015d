#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/explore/exploration.hpp"
#include "sim/explore/model.hpp"
#include "sim/explore/visited_set.hpp"

namespace mscsim::explore {

struct Bounds {
  std::uint32_t depth_max = std::numeric_limits<std::uint32_t>::max();
  std::size_t bytes_max = std::size_t{1} << 30U;
  std::chrono::milliseconds time_max = std::chrono::hours(24);
};

/// How far a search is.
struct Progress {
  std::uint32_t depth = 0;
  std::uint64_t states = 0;
  std::uint64_t transitions = 0;
  std::uint64_t frontier = 0;
  std::size_t bytes = 0;
};

struct SearchOptions {
  Bounds bounds = {};
  int jobs = 1;  ///< threads; the result is the same for any
  Keep keep = Keep::whole;
  bool symmetry = false;      ///< one state of all that are each other's renamings; SymmetricModel
  bool commute = false;       ///< one order of actions that commute; CommutingModel
  bool until_settled = true;  ///< stop when each claim has its finding
  const std::atomic<bool>* interrupted = nullptr;  ///< stop when it becomes true
  std::function<void(const Progress&)> on_progress = {};
};

/// Breadth first over every reachable state, level by level. A level is worked off in rounds: some
/// threads expand chunks of the frontier, each successor going to the shard of its digest; then
/// some threads put each shard's successors in, in the order of the chunks. Nothing is shared
/// within a round, and neither chunks nor shards depend on the number of threads: so every run
/// numbers the states alike, and the first finding is on a shortest path.
///
/// By symmetry, a successor's representative takes its place. If the model is what SymmetricModel
/// says, the renamings of a path are paths, of the same length and with the same claims settled; so
/// the representatives found are those of all states, each at its depth.
///
/// Where actions commute, a state has a set of actions that sleep there (Godefroid,
/// Partial-Order Methods for the Verification of Concurrent Systems, LNCS 1032, chapter 5): after
/// c, all that commute with c of those that slept before it and those below c that were followed
/// there; after several ways to a new state in one level, what sleeps after each. What sleeps is
/// judged, since a claim may look at the whole step, but not followed, and later ways to a state
/// change nothing. Still every state is found, at its depth: of the shortest paths to it take the
/// first in the order of the action numbers. If its step a slept, a was put to sleep at an earlier
/// state of the path as it was possible there, with a lower number than the step c taken there, and
/// commuted with c and with all since. Then a before c and the others leads as far in as many steps
/// and is earlier in that order, which cannot be. With symmetry too, nothing sleeps in a state that
/// was renamed: since the last renaming on a path actions have kept their numbers, and a renamed
/// rest of it is as long.
template <Model M>
class Search {
 public:
  using State = typename M::State;

  Search(M& model, std::span<const Claim<M>> claims, const SearchOptions& options)
      : model_(&model),
        claims_(claims),
        options_(&options),
        result_(model, options.keep, SymmetricModel<M> && options.symmetry) {
    result_.findings.resize(claims.size());
    for (int i = 0; i < options.jobs; ++i) { expanders_.push_back(model.expander()); }
  }

  [[nodiscard]] Exploration<M> run() && {
    Frontier frontier = begin();
    while (!frontier.ids.empty() && !stop()) {
      if (depth_ == options_->bounds.depth_max) {
        result_.cut = Cut::depth;
        break;
      }
      frontier = expand_level(frontier);
      ++depth_;
      if (!frontier.ids.empty()) { result_.states_at_depth.push_back(frontier.ids.size()); }
    }
    result_.complete = frontier.ids.empty() && result_.cut == Cut::none;
    return std::move(result_);
  }

 private:
  /// Actions below 64, as bits.
  using ActionSet = std::uint64_t;
  static constexpr ActionId actions_max = 64;
  [[nodiscard]] bool commutes() const { return CommutingModel<M> && options_->commute; }

  /// States to expand. Where only digests are visited, `states` has them beside their ids.
  struct Frontier {
    std::vector<StateId> ids;
    std::vector<State> states;
    std::vector<ActionSet> asleep;  ///< in each, where actions commute
  };

  /// A model's own digest is dear, so it is kept; that of a state's bytes is not.
  struct Undigested {};
  struct Successor {
    State state;
    StateId from;
    ActionId action;
    [[no_unique_address]] std::conditional_t<DigestingModel<M>, std::uint64_t, Undigested> print;
  };
  [[nodiscard]] std::uint64_t digest_of(const Successor& successor) const {
    if constexpr (DigestingModel<M>) {
      return successor.print;
    } else {
      return digest(*model_, successor.state);
    }
  }
  using Finds = std::vector<std::optional<Finding>>;

  /// A step to a successor, until it is known what sleeps there.
  struct Followed {
    ActionId action;
    bool renamed;
    std::uint32_t shard;
    std::size_t row;  ///< of the chunk's successors in that shard
  };

  /// What one chunk of the frontier led to.
  struct Chunk {
    std::span<const StateId> frontier;
    std::span<const State> states;      ///< see Frontier
    std::span<const ActionSet> asleep;  ///< see Frontier
    std::array<std::vector<Successor>, shards> successors;
    std::array<std::vector<ActionSet>, shards> asleep_after;  ///< each, where actions commute
    std::vector<Followed> followed;                           ///< from the state being expanded
    Finds finds;
    std::uint64_t transitions = 0;
    std::uint64_t asleep_count = 0;
    std::size_t expander = 0;
  };

  static constexpr std::size_t chunks_a_round = 16;

  Frontier begin() {
    const State initial = standing_for<M>(expanders_.front(), model_->initial(), result_.symmetry);
    const std::uint64_t print = digest(*model_, initial);
    const std::uint32_t shard = shard_of(print);
    const auto inserted = result_.visited[shard].insert(initial, print, {}, [](const State&) {
      return std::uint64_t{};  // there is no other yet
    });
    result_.initial = state_id(shard, inserted.row);
    result_.states_at_depth.push_back(1);
    return {.ids = {result_.initial}, .states = {initial}, .asleep = {0}};
  }

  Frontier expand_level(const Frontier& frontier) {
    constexpr std::size_t smallest = 16;
    constexpr std::size_t largest = 16'384;
    const std::size_t size =
        std::clamp(frontier.ids.size() / chunks_a_round + 1, smallest, largest);
    for (std::uint32_t i = 0; i < shards; ++i) { old_sizes_[i] = result_.visited[i].size(); }
    for (std::size_t at = 0; at < frontier.ids.size() && !stop();) {
      std::size_t count = 0;
      for (; count < chunks_a_round && at < frontier.ids.size(); ++count, at += size) {
        const std::size_t length = std::min(size, frontier.ids.size() - at);
        chunks_[count].frontier = std::span(frontier.ids).subspan(at, length);
        if (options_->keep == Keep::digest) {
          chunks_[count].states = std::span(frontier.states).subspan(at, length);
        }
        if (commutes()) { chunks_[count].asleep = std::span(frontier.asleep).subspan(at, length); }
      }
      work_off({chunks_.data(), count});
      report(frontier.ids.size());
    }
    return found_in_level();
  }

  /// The states that were not there when the level began.
  Frontier found_in_level() {
    Frontier found;
    for (std::uint32_t i = 0; i < shards; ++i) {
      for (std::uint32_t row = old_sizes_[i]; row < result_.visited[i].size(); ++row) {
        found.ids.push_back(state_id(i, row));
      }
      found.states.insert(found.states.end(), new_states_[i].begin(), new_states_[i].end());
      found.asleep.insert(found.asleep.end(), new_asleep_[i].begin(), new_asleep_[i].end());
      new_states_[i].clear();
      new_asleep_[i].clear();
    }
    return found;
  }

  /// One round.
  void work_off(std::span<Chunk> chunks) {
    in_parallel(chunks.size(), [&](std::size_t row, std::size_t thread) {
      chunks[row].expander = thread;
      expand(chunks[row]);
    });
    in_parallel(shards, [&](std::size_t shard, std::size_t /*thread*/) { insert(chunks, shard); });
    for (Chunk& chunk : chunks) {
      result_.transitions += std::exchange(chunk.transitions, 0);
      result_.asleep += std::exchange(chunk.asleep_count, 0);
      for (std::size_t i = 0; i < claims_.size(); ++i) {
        if (!result_.findings[i]) { result_.findings[i] = chunk.finds[i]; }
      }
    }
  }

  void expand(Chunk& chunk) {
    auto& expander = expanders_[chunk.expander];
    chunk.finds.assign(claims_.size(), std::nullopt);
    for (std::size_t i = 0; i < chunk.frontier.size(); ++i) {
      const StateId id = chunk.frontier[i];
      const State before = chunk.states.empty() ? result_.state(id) : chunk.states[i];
      const ActionSet asleep = chunk.asleep.empty() ? 0 : chunk.asleep[i];
      expander.expand(before,
                      [&](ActionId action, const State& after, const typename M::Seen& seen) {
                        ++chunk.transitions;
                        judge(chunk.finds, id, Step<M>{before, action, after, seen});
                        if (action < actions_max && (asleep >> action & 1U) != 0) {
                          ++chunk.asleep_count;
                          return;
                        }
                        follow(chunk, expander, {id, action}, after);
                      });
      if constexpr (CommutingModel<M>) {
        if (options_->commute) { put_to_sleep(chunk, expander, asleep); }
      }
    }
  }

  void follow(Chunk& chunk, auto& expander, Arrival arrival, const State& after) const {
    const State state = standing_for<M>(expander, after, result_.symmetry);
    const std::uint64_t print = digest(*model_, state);
    const std::uint32_t shard = shard_of(print);
    auto& successors = chunk.successors[shard];
    if constexpr (DigestingModel<M>) {
      successors.push_back({state, arrival.from, arrival.action, print});
    } else {
      successors.push_back({state, arrival.from, arrival.action, {}});
    }
    if (commutes()) {
      chunk.followed.push_back({arrival.action, !(state == after), shard, successors.size() - 1});
    }
  }

  /// Notes what sleeps after each step that was followed.
  static void put_to_sleep(Chunk& chunk, const auto& expander, ActionSet asleep) {
    ActionSet all = 0;
    for (const Followed& step : chunk.followed) {
      if (step.action < actions_max) { all |= ActionSet{1} << step.action; }
    }
    for (const Followed& step : chunk.followed) {
      const ActionSet below =
          step.action < actions_max ? (ActionSet{1} << step.action) - 1 : ~ActionSet{0};
      auto& after = chunk.asleep_after[step.shard];
      after.resize(step.row + 1);
      after[step.row] =
          step.renamed ? 0 : (asleep | (all & below)) & expander.commuting(step.action);
    }
    chunk.followed.clear();
  }

  void judge(Finds& finds, StateId before, const Step<M>& step) const {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (finds[i] || result_.findings[i]) { continue; }
      if (claims_[i].holds(step) == (claims_[i].mood == Mood::reachable)) {
        finds[i] = Finding{before, step.action, depth_ + 1};
      }
    }
  }

  /// In batches, for which first all slots and then all states behind them are asked for: the waits
  /// for memory overlap. Measured: the hypercube in 4.4 s, where a window that slid along, and took
  /// each digest three times, needed 4.9.
  void insert(std::span<Chunk> chunks, std::size_t row) {
    constexpr std::size_t batch = 32;
    std::array<std::uint64_t, batch> prints{};
    Shard<State>& shard = result_.visited[row];
    for (Chunk& chunk : chunks) {
      auto& successors = chunk.successors[row];
      for (std::size_t at = 0; at < successors.size(); at += batch) {
        const auto some =
            std::span(successors).subspan(at, std::min(batch, successors.size() - at));
        for (std::size_t i = 0; i < some.size(); ++i) {
          prints[i] = digest_of(some[i]);
          shard.prefetch(prints[i]);
        }
        for (std::size_t i = 0; i < some.size(); ++i) { shard.prefetch_state(prints[i]); }
        for (std::size_t i = 0; i < some.size(); ++i) {
          const std::uint32_t state = insert(row, some[i], prints[i]);
          if (commutes()) { note_asleep(row, state, chunk.asleep_after[row][at + i]); }
        }
      }
      successors.clear();
      chunk.asleep_after[row].clear();
    }
  }

  /// Of a state that is new in this level: what sleeps after all ways to it.
  void note_asleep(std::size_t shard, std::uint32_t state, ActionSet asleep) {
    if (state < old_sizes_[shard]) { return; }
    auto& sets = new_asleep_[shard];
    const std::size_t at = state - old_sizes_[shard];
    if (at == sets.size()) { sets.push_back(asleep); }
    sets[at] &= asleep;
  }

  std::uint32_t insert(std::size_t row, const Successor& successor, std::uint64_t print) {
    const auto inserted =
        result_.visited[row].insert(successor.state, print, {successor.from, successor.action},
                                    [this](const State& state) { return digest(*model_, state); });
    if (inserted.is_new && options_->keep == Keep::digest) {
      new_states_[row].push_back(successor.state);
    }
    return inserted.row;
  }

  /// Calls `work(row, thread)` for each row below `count`, on `jobs` threads.
  void in_parallel(std::size_t count, const auto& work) const {
    const auto jobs = std::min(static_cast<std::size_t>(options_->jobs), count);
    std::atomic<std::size_t> next = 0;
    const auto take = [&](std::size_t thread) {
      for (std::size_t row = next++; row < count; row = next++) { work(row, thread); }
    };
    std::vector<std::thread> threads;
    for (std::size_t thread = 1; thread < jobs; ++thread) { threads.emplace_back(take, thread); }
    take(0);
    for (std::thread& thread : threads) { thread.join(); }
  }

  void report(std::size_t frontier) const {
    if (!options_->on_progress) { return; }
    options_->on_progress({.depth = depth_,
                           .states = result_.states(),
                           .transitions = result_.transitions,
                           .frontier = frontier,
                           .bytes = bytes()});
  }

  [[nodiscard]] std::size_t bytes() const {
    if constexpr (RememberingModel<M>) { return result_.bytes() + model_->bytes(); }
    return result_.bytes();
  }

  /// Whether a bound is reached, or nothing is left to find.
  bool stop() {
    if (result_.cut != Cut::none) { return true; }
    if (options_->until_settled && !claims_.empty() &&
        std::ranges::all_of(result_.findings, [](const auto& f) { return f.has_value(); })) {
      return true;
    }
    if (options_->interrupted != nullptr && *options_->interrupted) {
      result_.cut = Cut::interrupted;
    } else if (bytes() > options_->bounds.bytes_max || full()) {
      result_.cut = Cut::memory;
    } else if (std::chrono::steady_clock::now() - begun_ > options_->bounds.time_max) {
      result_.cut = Cut::time;
    }
    return result_.cut != Cut::none;
  }

  /// Whether the next round might run out of state ids.
  [[nodiscard]] bool full() const {
    return std::ranges::any_of(result_.visited,
                               [](const auto& shard) { return shard.size() > shard_rows_max / 2; });
  }

  M* model_;
  std::span<const Claim<M>> claims_;
  const SearchOptions* options_;
  std::vector<decltype(std::declval<const M&>().expander())> expanders_;
  std::array<Chunk, chunks_a_round> chunks_;
  std::array<std::vector<State>, shards> new_states_;      ///< where only digests are visited
  std::array<std::vector<ActionSet>, shards> new_asleep_;  ///< where actions commute
  std::array<std::uint32_t, shards> old_sizes_{};          ///< of the shards as the level began
  std::uint32_t depth_ = 0;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  Exploration<M> result_;
};

template <Model M>
[[nodiscard]] Exploration<M> search(M& model, std::span<const Claim<M>> claims,
                                    const SearchOptions& options) {
  return Search<M>(model, claims, options).run();
}

}  // namespace mscsim::explore
