#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
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

/// A 64-bit digest of a state's bytes, the same in every run.
template <StateValue S>
std::uint64_t digest(const S& state) {
  std::uint64_t digest = 0x9e3779b97f4a7c15ULL;
  const auto* bytes = reinterpret_cast<const std::byte*>(&state);
  for (std::size_t at = 0; at < sizeof state; at += sizeof digest) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes + at, std::min(sizeof word, sizeof state - at));
    digest = std::rotl((digest ^ word) * 0xd6e8feb86659fd93ULL, 32);
  }
  return (digest ^ digest >> 29U) * 0xbf58476d1ce4e5b9ULL;
}
constexpr std::uint32_t shard_of(std::uint64_t digest) {
  return static_cast<std::uint32_t>(digest >> (64U - shard_bits));
}

/// How a state was first reached.
struct Arrival {
  StateId from{};
  ActionId action = 0;
};

/// The states of one shard, whole, in the order in which they were found, each with its arrival.
/// Open addressing over row numbers: four bytes a slot, at most three quarters full.
template <StateValue S>
class Shard {
 public:
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
    if (row != 0) { __builtin_prefetch(&states_[row - 1]); }
  }

  Inserted insert(const S& state, std::uint64_t state_digest, Arrival arrival) {
    if (states_.size() * 4 >= slots_.size() * 3) { grow(); }
    std::size_t slot = slot_of(state_digest);
    while (slots_[slot] != 0) {
      if (states_[slots_[slot] - 1] == state) { return {slots_[slot] - 1, false}; }
      slot = (slot + 1) & (slots_.size() - 1);
    }
    states_.push_back(state);
    from_.push_back(arrival.from);
    action_.push_back(arrival.action);
    slots_[slot] = static_cast<std::uint32_t>(states_.size());
    return {slots_[slot] - 1, true};
  }

  /// The row of `state`. Requires: it is here.
  [[nodiscard]] std::uint32_t find(const S& state, std::uint64_t state_digest) const {
    std::size_t slot = slot_of(state_digest);
    while (states_[slots_[slot] - 1] != state) { slot = (slot + 1) & (slots_.size() - 1); }
    return slots_[slot] - 1;
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(states_.size()); }
  [[nodiscard]] const S& state(std::uint32_t row) const { return states_[row]; }
  [[nodiscard]] Arrival arrival(std::uint32_t row) const { return {from_[row], action_[row]}; }
  [[nodiscard]] std::size_t bytes() const {
    return states_.capacity() * sizeof(S) + from_.capacity() * sizeof(StateId) +
           action_.capacity() * sizeof(ActionId) + slots_.capacity() * sizeof(std::uint32_t);
  }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t state_digest) const {
    return state_digest & (slots_.size() - 1);
  }

  void grow() {
    std::vector<std::uint32_t> slots(slots_.empty() ? 64 : slots_.size() * 2);
    slots_.swap(slots);
    for (std::uint32_t row = 0; row < states_.size(); ++row) {
      std::size_t slot = slot_of(digest(states_[row]));
      while (slots_[slot] != 0) { slot = (slot + 1) & (slots_.size() - 1); }
      slots_[slot] = row + 1;
    }
  }

  std::vector<S> states_;
  std::vector<StateId> from_;
  std::vector<ActionId> action_;
  std::vector<std::uint32_t> slots_;  ///< row + 1; 0: free. A power of two of them.
};

}  // namespace mscsim::explore
