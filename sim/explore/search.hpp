#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <new>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/explore/exploration.hpp"
#include "sim/explore/level.hpp"
#include "sim/explore/model.hpp"
#include "sim/explore/parallel.hpp"
#include "sim/explore/visited_set.hpp"

namespace mscsim::explore {

struct Bounds {
  std::uint32_t depth_max = std::numeric_limits<std::uint32_t>::max();
  std::size_t bytes_max = std::size_t{1} << 30U;  ///< of memory: see Memory
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

/// What a process holds that a search runs in: all of it together is bounded. What the search and
/// its model hold is counted, so that a search is cut at the same state in every run; what can only
/// be measured sees to it that nothing was forgotten.
struct Memory {
  std::size_t besides = 0;  ///< bytes that are neither the search's nor the model's
  std::function<std::size_t()> measure = {};  ///< bytes of the whole process, where it can be told
};

struct SearchOptions {
  Bounds bounds = {};
  Memory memory = {};
  int jobs = 1;  ///< threads; the result is the same for any
  Keep keep = Keep::whole;
  bool symmetry = false;      ///< one state of all that are each other's renamings; SymmetricModel
  bool commute = false;       ///< one order of actions that commute; CommutingModel
  bool until_settled = true;  ///< stop when each claim has its finding
  bool deadlocks = false;     ///< look for states that no action leaves; EndingModel
  const std::atomic<bool>* interrupted = nullptr;  ///< stop when it becomes true
  std::function<void(const Progress&)> on_progress = {};
};

/// Breadth first over every reachable state, level by level. A level is worked off in pieces: some
/// threads expand chunks of a piece, each successor going to the shard of its digest; then some
/// threads put each shard's successors in, in the order of the chunks. Nothing is shared while they
/// do, and a shard gets its states in the order of the level whatever the threads, chunks and
/// pieces are: so every run numbers the states alike, and the first finding is on a shortest path.
///
/// A piece is as large as memory has room for its successors. Before they are put in it is known
/// what that takes at most, so memory never lasts for a part of a piece only. Whether all claims
/// are settled is asked once a round, of many states, which depends on the level alone.
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

  /// Only one that remembers is ever changed.
  using Searched = std::conditional_t<RememberingModel<M>, M, const M>;

  Search(Searched& model, std::span<const Claim<M>> claims, const SearchOptions& options)
      : model_(&model),
        claims_(claims),
        options_(&options),
        result_(model, options.keep, SymmetricModel<M> && options.symmetry) {
    result_.findings.resize(claims.size());
    for (int i = 0; i < options.jobs; ++i) { expanders_.push_back(model.expander()); }
  }

  [[nodiscard]] Exploration<M> run() && {
    begin();
    while (level_.size() > 0 && !is_settled() && !reaches_bound()) {
      if (depth_ == options_->bounds.depth_max) {
        result_.cut = Cut::depth;
        break;
      }
      expand_level();
      ++depth_;
      if (level_.size() > 0) { result_.states_at_depth.push_back(level_.size()); }
    }
    result_.complete = level_.size() == 0 && result_.cut == Cut::none;
    return std::move(result_);
  }

 private:
  static constexpr ActionId actions_max = 64;
  static constexpr std::size_t batch = 32;  ///< see insert
  [[nodiscard]] bool commutes() const { return CommutingModel<M> && options_->commute; }

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
  static Successor successor(const State& state, std::uint64_t print, Arrival arrival) {
    if constexpr (DigestingModel<M>) { return {state, arrival.from, arrival.action, print}; }
    return {state, arrival.from, arrival.action, {}};
  }
  using Finds = std::vector<std::optional<Finding>>;

  /// A step to a successor, until it is known what sleeps there.
  struct Followed {
    ActionId action;
    bool renamed;
    std::uint32_t shard;
  };

  /// What one chunk of the level led to.
  struct Chunk {
    std::size_t from = 0;  ///< of the level's states
    std::size_t to = 0;    ///< before it
    std::array<std::vector<Successor>, shards> successors;
    std::array<std::vector<ActionSet>, shards> asleep_after;  ///< each, where actions commute
    std::vector<Followed> followed;                           ///< from the state being expanded
    Finds finds;
    std::optional<StateId> deadlock;  ///< the first
    std::uint64_t deadlocks = 0;
    std::uint64_t transitions = 0;
    std::uint64_t asleep_count = 0;
  };

  static constexpr std::size_t chunks_a_piece = 16;
  static constexpr std::size_t chunk_least = 16;
  static constexpr std::size_t piece_least = chunk_least * chunks_a_piece;

  void begin() {
    const State initial = standing_for<M>(expanders_.front(), model_->initial(), result_.symmetry);
    const std::uint64_t print = digest(*model_, initial);
    const std::uint32_t shard = shard_of(print);
    const Successor first = successor(initial, print, {});
    constexpr ActionSet nothing = 0;
    insert(shard, {&first, 1}, commutes() ? &nothing : nullptr);
    result_.initial = state_id(shard, 0);
    result_.states_at_depth.push_back(1);
    end_level();
  }

  void expand_level() {
    constexpr std::size_t round = chunks_a_piece * 16'384;
    try {
      for (std::size_t at = 0; at < level_.size() && !is_settled();) {
        const std::size_t end = std::min(at + round, level_.size());
        while (at < end && !reaches_bound()) { at = expand_piece(at, end); }
        if (result_.cut != Cut::none) { break; }
        report();
      }
    } catch (const std::bad_alloc&) {  // in any thread; what was found until then is whole
      result_.cut = Cut::memory;
      chunks_ = {};
    }
    end_level();
  }

  /// Makes a level of what was not there when the last one began.
  void end_level() {
    for (std::size_t i = 0; i < shards; ++i) {
      level_.first[i] = std::exchange(next_first_[i], result_.visited[i].size());
      level_.begin[i + 1] = level_.begin[i] + (next_first_[i] - level_.first[i]);
      level_.states[i] = std::exchange(next_states_[i], {});
      level_.asleep[i] = std::exchange(next_asleep_[i], {});
    }
  }

  /// Expands a piece of the level, from one state on and before `end`. Returns the first that is
  /// left.
  std::size_t expand_piece(std::size_t from, std::size_t end) {
    piece_ = std::clamp(bytes_of_piece() / bytes_a_state_, piece_least, piece_ * 4);
    const std::size_t to = std::min(end, from + piece_);
    const std::span<Chunk> chunks = split(from, to);
    const std::size_t before = bytes_of_model();
    in_parallel(chunks.size(), expanders_.size(), [&](std::size_t row, std::size_t thread) {
      expand(chunks[row], expanders_[thread]);
    });
    result_.round_bytes = std::max(result_.round_bytes, bytes_of_round());
    std::size_t took = bytes_of_model() - before;
    for (std::size_t i = 0; i < shards; ++i) { took += successors(chunks, i) * sizeof(Successor); }
    bytes_a_state_ = took / (to - from) + 1;
    if (!has_room_for(chunks)) {
      result_.cut = Cut::memory;
      return from;
    }
    in_parallel(shards, expanders_.size(),
                [&](std::size_t shard, std::size_t /*thread*/) { insert(chunks, shard); });
    for (Chunk& chunk : chunks) {
      result_.transitions += std::exchange(chunk.transitions, 0);
      result_.asleep += std::exchange(chunk.asleep_count, 0);
      result_.deadlocks += std::exchange(chunk.deadlocks, 0);
      const auto deadlock = std::exchange(chunk.deadlock, std::nullopt);
      if (!result_.deadlock) { result_.deadlock = deadlock; }
      for (std::size_t i = 0; i < claims_.size(); ++i) {
        if (!result_.findings[i]) { result_.findings[i] = chunk.finds[i]; }
      }
    }
    if constexpr (RememberingModel<M>) { model_->trim(); }
    return to;
  }

  std::span<Chunk> split(std::size_t from, std::size_t to) {
    const std::size_t size = std::max(chunk_least, (to - from) / chunks_a_piece + 1);
    std::size_t count = 0;
    for (; from < to; from += size) {
      chunks_[count].from = from;
      chunks_[count++].to = std::min(to, from + size);
    }
    return {chunks_.data(), count};
  }

  void expand(Chunk& chunk, auto& expander) {
    chunk.finds.assign(claims_.size(), std::nullopt);
    auto at = level_.place(chunk.from);
    for (std::size_t i = chunk.from; i < chunk.to; ++i, level_.advance(at)) {
      const std::uint32_t row = level_.first[at.shard] + at.row;
      const StateId id = state_id(at.shard, row);
      const State before = options_->keep == Keep::whole ? result_.visited[at.shard].state(row)
                                                         : level_.states[at.shard][at.row];
      const ActionSet asleep = commutes() ? level_.asleep[at.shard][at.row] : 0;
      bool stuck = options_->deadlocks;
      expander.expand(before,
                      [&](ActionId action, const State& after, const typename M::Seen& seen) {
                        ++chunk.transitions;
                        stuck = stuck && after == before;
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
      if (stuck && !may_end(before)) {
        ++chunk.deadlocks;
        if (!chunk.deadlock) { chunk.deadlock = id; }
      }
    }
  }

  [[nodiscard]] bool may_end(const State& state) const {
    if constexpr (EndingModel<M>) { return model_->may_end(state); }
    return false;
  }

  void follow(Chunk& chunk, auto& expander, Arrival arrival, const State& after) const {
    const State state = standing_for<M>(expander, after, result_.symmetry);
    const std::uint64_t print = digest(*model_, state);
    const std::uint32_t shard = shard_of(print);
    chunk.successors[shard].push_back(successor(state, print, arrival));
    if (commutes()) { chunk.followed.push_back({arrival.action, !(state == after), shard}); }
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
      after.push_back(step.renamed ? 0
                                   : (asleep | (all & below)) & expander.commuting(step.action));
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
  void insert(std::span<Chunk> chunks, std::size_t shard) {
    for (Chunk& chunk : chunks) {
      const std::span<const Successor> successors(chunk.successors[shard]);
      for (std::size_t at = 0; at < successors.size(); at += batch) {
        insert(shard, successors.subspan(at, std::min(batch, successors.size() - at)),
               commutes() ? &chunk.asleep_after[shard][at] : nullptr);
      }
      chunk.successors[shard].clear();
      chunk.asleep_after[shard].clear();
    }
  }
  /// `asleep`: after each, where actions commute.
  void insert(std::size_t shard, std::span<const Successor> some, const ActionSet* asleep) {
    std::array<std::uint64_t, batch> prints;  // NOLINT(*-member-init)
    std::array<std::size_t, batch> slots;     // NOLINT(*-member-init)
    Shard<State>& visited = result_.visited[shard];
    visited.make_room(some.size(), [this](const State& state) { return digest(*model_, state); });
    if (options_->keep == Keep::digest) { make_room(next_states_[shard], some.size()); }
    for (std::size_t i = 0; i < some.size(); ++i) {
      prints[i] = digest_of(some[i]);
      slots[i] = visited.slot_of(prints[i]);
      visited.prefetch(slots[i]);
    }
    for (std::size_t i = 0; i < some.size(); ++i) { visited.prefetch_state(slots[i]); }
    for (std::size_t i = 0; i < some.size(); ++i) {
      const Successor& one = some[i];
      const auto inserted = visited.insert(one.state, prints[i], slots[i], {one.from, one.action});
      if (inserted.is_new && options_->keep == Keep::digest) {
        next_states_[shard].push_back(one.state);
      }
      // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-pointer-arithmetic): as many as of `some`
      if (asleep != nullptr) { note_asleep(shard, inserted.row, asleep[i]); }
    }
  }

  /// Of a state that is new in this level: what sleeps after all ways to it.
  void note_asleep(std::size_t shard, std::uint32_t state, ActionSet asleep) {
    if (state < next_first_[shard]) { return; }
    auto& sets = next_asleep_[shard];
    const std::size_t at = state - next_first_[shard];
    if (at == sets.size()) { sets.push_back(asleep); }
    sets[at] &= asleep;
  }

  void report() const {
    if (!options_->on_progress) { return; }
    options_->on_progress({.depth = depth_,
                           .states = result_.states(),
                           .transitions = result_.transitions,
                           .frontier = level_.size(),
                           .bytes = bytes()});
  }

  [[nodiscard]] bool is_settled() const {
    if (options_->deadlocks && !result_.deadlock) { return false; }
    return options_->until_settled && !claims_.empty() &&
           std::ranges::all_of(result_.findings, [](const auto& f) { return f.has_value(); });
  }

  bool reaches_bound() {
    if (result_.cut != Cut::none) { return true; }
    if (options_->interrupted != nullptr && *options_->interrupted) {
      result_.cut = Cut::interrupted;
    } else if (counted_bytes() + bytes_of_piece() / 8 > options_->bounds.bytes_max || full()) {
      result_.cut = Cut::memory;
    } else if (std::chrono::steady_clock::now() - begun_ > options_->bounds.time_max) {
      result_.cut = Cut::time;
    }
    return result_.cut != Cut::none;
  }

  /// Whether the next piece might run out of state ids.
  [[nodiscard]] bool full() const {
    return std::ranges::any_of(result_.visited,
                               [](const auto& shard) { return shard.size() > shard_rows_max / 2; });
  }

  /// Memory that a piece's successors, and what the model learns from it, should take.
  [[nodiscard]] std::size_t bytes_of_piece() const {
    return std::clamp(options_->bounds.bytes_max / 16, std::size_t{1} << 18U,
                      std::size_t{1} << 26U);
  }
  /// Whether memory lasts for all successors, each of them new.
  [[nodiscard]] bool has_room_for(std::span<const Chunk> chunks) const {
    std::size_t more = 0;
    for (std::size_t i = 0; i < shards; ++i) {
      const std::size_t count = successors(chunks, i);
      more += result_.visited[i].bytes(count) - result_.visited[i].bytes();
      if (options_->keep == Keep::digest) { more += count * sizeof(State); }
      if (commutes()) { more += count * sizeof(ActionSet); }
    }
    return bytes() + more <= options_->bounds.bytes_max;
  }
  [[nodiscard]] static std::size_t successors(std::span<const Chunk> chunks, std::size_t shard) {
    std::size_t count = 0;
    for (const Chunk& chunk : chunks) { count += chunk.successors[shard].size(); }
    return count;
  }
  /// Memory of the process.
  [[nodiscard]] std::size_t bytes() const {
    const std::size_t counted = counted_bytes();
    return options_->memory.measure ? std::max(counted, options_->memory.measure()) : counted;
  }
  [[nodiscard]] std::size_t counted_bytes() const {
    return options_->memory.besides + result_.bytes() + bytes_of_round() + bytes_of_model();
  }
  [[nodiscard]] std::size_t bytes_of_model() const {
    if constexpr (RememberingModel<M>) { return model_->bytes(); }
    return 0;
  }
  /// Of levels and successors.
  [[nodiscard]] std::size_t bytes_of_round() const {
    std::size_t sum = level_.bytes();
    for (std::size_t i = 0; i < shards; ++i) {
      sum += memory_of(next_states_[i]) + memory_of(next_asleep_[i]);
      for (const Chunk& chunk : chunks_) {
        sum += chunk.successors[i].capacity() * sizeof(Successor) +
               chunk.asleep_after[i].capacity() * sizeof(ActionSet);
      }
    }
    return sum;
  }

  Searched* model_;
  std::span<const Claim<M>> claims_;
  const SearchOptions* options_;
  std::vector<std::decay_t<decltype(std::declval<const M&>().expander())>> expanders_;
  std::size_t piece_ = piece_least;  ///< states to expand at once
  std::size_t bytes_a_state_ = 1;    ///< that the last piece took for each
  std::array<Chunk, chunks_a_piece> chunks_;
  Level<State> level_;
  std::array<std::uint32_t, shards> next_first_{};  ///< see Level: of the next one, as it comes
  std::array<std::vector<State>, shards> next_states_;
  std::array<std::vector<ActionSet>, shards> next_asleep_;
  std::uint32_t depth_ = 0;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  Exploration<M> result_;
};

/// Everything that can be reached from the model's initial state, and what became of the claims.
/// `complete` of the result says whether a bound cut the search: see SearchOptions. Requires: the
/// model outlives the result.
template <class M>
[[nodiscard]] auto search(
    M& model, std::type_identity_t<std::span<const Claim<std::remove_const_t<M>>>> claims = {},
    const SearchOptions& options = {}) {
  using Searched = std::remove_const_t<M>;
  if constexpr (Model<Searched>) {
    return Search<Searched>(model, claims, options).run();
  } else {
    explain_model<Searched>();
  }
}

/// Claims about this model, so that its type need not be written: `{{"name", Mood::always,
/// [](const auto& step) { return ...; }}}`.
template <class M>
[[nodiscard]] std::vector<Claim<M>> claims_about(
    const M& /*model*/, std::type_identity_t<std::initializer_list<Claim<M>>> claims) {
  if constexpr (!Model<M>) { explain_model<M>(); }
  return claims;
}

}  // namespace mscsim::explore
