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

/// The states of one shard, in the order in which they were found, each with its arrival. Open
/// addressing over row numbers: four bytes a slot, at most three quarters full.
template <StateValue S>
class Shard {
 public:
  explicit Shard(Keep keep = Keep::whole) : keep_(keep) {}

  struct Inserted {
    std::uint32_t row;
    bool is_new;
  };

  /// Brings the slot for `digest` towards the processor.
  void prefetch(std::uint64_t digest) const {
    if (!slots_.empty()) { __builtin_prefetch(&slots_[slot_of(digest)]); }
  }

  /// Brings the state that this slot refers to towards the processor: some time after `prefetch`.
  void prefetch_state(std::uint64_t digest) const {
    if (slots_.empty()) { return; }
    const std::uint32_t row = slots_[slot_of(digest)];
    if (row == 0) { return; }
    if (keep_ == Keep::whole) {
      __builtin_prefetch(&states_[row - 1]);
    } else {
      __builtin_prefetch(&digests_[row - 1]);
    }
  }

  /// `digest_of` gives any state's digest, as `state_digest` is this one's.
  Inserted insert(const S& state, std::uint64_t state_digest, Arrival arrival,
                  const auto& digest_of) {
    if (std::size_t{size()} * 4 >= slots_.size() * 3) { grow(digest_of); }
    std::size_t slot = slot_of(state_digest);
    while (slots_[slot] != 0) {
      if (is_at(slots_[slot] - 1, state, state_digest)) { return {slots_[slot] - 1, false}; }
      slot = (slot + 1) & (slots_.size() - 1);
    }
    if (keep_ == Keep::whole) {
      append(states_, state);
    } else {
      append(digests_, state_digest);
    }
    append(from_, arrival.from);
    append(action_, arrival.action);
    slots_[slot] = size();
    return {slots_[slot] - 1, true};
  }

  /// The row of `state`. Requires: it is here.
  [[nodiscard]] std::uint32_t find(const S& state, std::uint64_t state_digest) const {
    std::size_t slot = slot_of(state_digest);
    while (!is_at(slots_[slot] - 1, state, state_digest)) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slots_[slot] - 1;
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(from_.size()); }
  /// Requires: Keep::whole.
  [[nodiscard]] const S& state(std::uint32_t row) const { return states_[row]; }
  /// Requires: Keep::digest.
  [[nodiscard]] std::uint64_t digest(std::uint32_t row) const { return digests_[row]; }
  [[nodiscard]] Arrival arrival(std::uint32_t row) const { return {from_[row], action_[row]}; }
  [[nodiscard]] std::size_t bytes() const {
    return states_.capacity() * sizeof(S) + digests_.capacity() * sizeof(std::uint64_t) +
           from_.capacity() * sizeof(StateId) + action_.capacity() * sizeof(ActionId) +
           slots_.capacity() * sizeof(std::uint32_t);
  }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t state_digest) const {
    return state_digest & (slots_.size() - 1);
  }
  [[nodiscard]] bool is_at(std::uint32_t row, const S& state, std::uint64_t state_digest) const {
    return keep_ == Keep::whole ? states_[row] == state : digests_[row] == state_digest;
  }

  /// Grows by a quarter: to double would leave a third of the memory idle on average.
  template <class T>
  static void append(std::vector<T>& list, const T& value) {
    constexpr std::size_t least = 16;
    if (list.size() == list.capacity()) { list.reserve(std::max(least, list.size() / 4 * 5)); }
    list.push_back(value);
  }

  void grow(const auto& digest_of) {
    slots_ = std::vector<std::uint32_t>(slots_.empty() ? 64 : slots_.size() * 2);
    for (std::uint32_t row = 0; row < size(); ++row) {
      std::size_t slot = slot_of(keep_ == Keep::whole ? digest_of(states_[row]) : digests_[row]);
      while (slots_[slot] != 0) { slot = (slot + 1) & (slots_.size() - 1); }
      slots_[slot] = row + 1;
    }
  }

  Keep keep_;
  std::vector<S> states_;               ///< where they are kept whole
  std::vector<std::uint64_t> digests_;  ///< where they are not
  std::vector<StateId> from_;
  std::vector<ActionId> action_;
  std::vector<std::uint32_t> slots_;  ///< row + 1; 0: free. A power of two of them.
};

}  // namespace mscsim::explore
