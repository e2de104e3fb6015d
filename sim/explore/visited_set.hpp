#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/explore/model.hpp"

namespace mscsim::explore {

/// A state's place: the shard in the low bits, its row there above them.
enum class StateId : std::uint32_t {};

inline constexpr std::uint32_t shard_bits = 7;
inline constexpr std::uint32_t shards = 1U << shard_bits;
/// States that one shard can hold.
inline constexpr std::uint32_t shard_rows_max = (1U << (32 - shard_bits)) - 1;

constexpr std::uint32_t shard_of(StateId id) {
  return static_cast<std::uint32_t>(id) & (shards - 1);
}
constexpr std::uint32_t row_of(StateId id) { return static_cast<std::uint32_t>(id) >> shard_bits; }
constexpr StateId state_id(std::uint32_t shard, std::uint32_t row) {
  return static_cast<StateId>(row << shard_bits | shard);
}

constexpr std::uint32_t shard_of(std::uint64_t digest) {
  return static_cast<std::uint32_t>(digest >> (64U - shard_bits));
}

/// How a state was first reached.
struct Arrival {
  StateId from{};
  ActionId action = 0;
};

/// What a visited set keeps of a state.
enum class Keep : std::uint8_t {
  whole,  ///< all of it: exhaustive is literally true
  digest  ///< 64 bits of hash: two states that share them are taken for one
};

/// Makes room for `more`. Grows by a quarter at least: to double would leave a third idle on
/// average.
template <class T>
void make_room(std::vector<T>& list, std::size_t more) {
  if (list.capacity() - list.size() >= more) { return; }
  list.reserve(std::max(list.size() + more, list.size() / 4 * 5));
}
/// Memory that was written to.
template <class T>
[[nodiscard]] std::size_t memory_of(const std::vector<T>& list) {
  return list.size() * sizeof(T);
}

/// The states of one shard, in the order in which they were found, each with its arrival. Open
/// addressing over row numbers: four bytes a slot, at most three quarters full.
///
/// Digests fill all shards alike, so tables of one size would all double at once. Each shard's has
/// another size, from 64 to 128 times a power of two: at any time some have just grown and some are
/// about to, and what they take together grows as the states do.
template <StateValue S>
class Shard {
 public:
  explicit Shard(std::uint32_t number = 0, Keep keep = Keep::whole)
      : keep_(keep), first_slots_(64 + 64 * number / shards) {}

  struct Inserted {
    std::uint32_t row;
    bool is_new;
  };

  /// Makes room for `more` states, so that none of them fails to get in. `digest_of` gives any
  /// state's digest.
  void make_room(std::size_t more, const auto& digest_of) {
    if (keep_ == Keep::whole) {
      explore::make_room(states_, more);
    } else {
      explore::make_room(digests_, more);
    }
    explore::make_room(from_, more);
    explore::make_room(action_, more);
    while (is_full(size() + more, slots_.size())) { grow(digest_of); }
  }
  /// Where in the table a digest is looked for first, until there is room made again.
  [[nodiscard]] std::size_t slot_of(std::uint64_t digest) const {
    return (digest & 0xFFFFFFFFU) * slots_.size() >> 32U;  // its low half, as a fraction
  }
  /// Brings a slot towards the processor.
  void prefetch(std::size_t slot) const { __builtin_prefetch(&slots_[slot]); }
  /// Brings the state that a slot refers to towards the processor: some time after `prefetch`.
  void prefetch_state(std::size_t slot) const {
    const std::uint32_t row = slots_[slot];
    if (row == 0) { return; }
    if (keep_ == Keep::whole) {
      __builtin_prefetch(&states_[row - 1]);
    } else {
      __builtin_prefetch(&digests_[row - 1]);
    }
  }
  /// Requires: there is room, and `slot` is that of the digest.
  Inserted insert(const S& state, std::uint64_t state_digest, std::size_t slot, Arrival arrival) {
    for (; slots_[slot] != 0; slot = after(slot)) {
      if (is_at(slots_[slot] - 1, state, state_digest)) { return {slots_[slot] - 1, false}; }
    }
    if (keep_ == Keep::whole) {
      states_.push_back(state);
    } else {
      digests_.push_back(state_digest);
    }
    from_.push_back(arrival.from);
    action_.push_back(arrival.action);
    slots_[slot] = size();
    return {slots_[slot] - 1, true};
  }

  /// The row of `state`. Requires: it is here.
  [[nodiscard]] std::uint32_t find(const S& state, std::uint64_t state_digest) const {
    std::size_t slot = slot_of(state_digest);
    while (!is_at(slots_[slot] - 1, state, state_digest)) { slot = after(slot); }
    return slots_[slot] - 1;
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(from_.size()); }
  /// Requires: Keep::whole.
  [[nodiscard]] const S& state(std::uint32_t row) const { return states_[row]; }
  /// Requires: Keep::digest.
  [[nodiscard]] std::uint64_t digest(std::uint32_t row) const { return digests_[row]; }
  [[nodiscard]] Arrival arrival(std::uint32_t row) const { return {from_[row], action_[row]}; }

  /// Memory of the states, their arrivals included, when `more` of them are in.
  [[nodiscard]] std::size_t state_bytes(std::size_t more = 0) const {
    const std::size_t state = keep_ == Keep::whole ? sizeof(S) : sizeof(std::uint64_t);
    return (size() + more) * (state + sizeof(StateId) + sizeof(ActionId));
  }
  /// Memory of the table then.
  [[nodiscard]] std::size_t table_bytes(std::size_t more = 0) const {
    std::size_t slots = slots_.size();
    while (more > 0 && is_full(size() + more, slots)) { slots = bigger(slots); }
    return slots * sizeof(std::uint32_t);
  }
  [[nodiscard]] std::size_t bytes(std::size_t more = 0) const {
    return state_bytes(more) + table_bytes(more);
  }

 private:
  /// Whether so many rows need a bigger table.
  static bool is_full(std::size_t rows, std::size_t slots) { return rows * 4 > slots * 3; }
  [[nodiscard]] std::size_t bigger(std::size_t slots) const {
    return slots == 0 ? first_slots_ : slots * 2;
  }
  [[nodiscard]] std::size_t after(std::size_t slot) const {
    return slot + 1 == slots_.size() ? 0 : slot + 1;
  }
  [[nodiscard]] bool is_at(std::uint32_t row, const S& state, std::uint64_t state_digest) const {
    return keep_ == Keep::whole ? states_[row] == state : digests_[row] == state_digest;
  }

  void grow(const auto& digest_of) {
    slots_ = std::vector<std::uint32_t>(bigger(slots_.size()));
    for (std::uint32_t row = 0; row < size(); ++row) {
      std::size_t slot = slot_of(keep_ == Keep::whole ? digest_of(states_[row]) : digests_[row]);
      while (slots_[slot] != 0) { slot = after(slot); }
      slots_[slot] = row + 1;
    }
  }

  Keep keep_;
  std::uint32_t first_slots_;           ///< of the smallest table
  std::vector<S> states_;               ///< where they are kept whole
  std::vector<std::uint64_t> digests_;  ///< where they are not
  std::vector<StateId> from_;
  std::vector<ActionId> action_;
  std::vector<std::uint32_t> slots_;  ///< row + 1; 0: free
};

}  // namespace mscsim::explore
