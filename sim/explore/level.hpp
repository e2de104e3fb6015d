#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/explore/visited_set.hpp"

namespace mscsim::explore {

/// Actions below 64, as bits.
using ActionSet = std::uint64_t;

/// The states that were first reached by one number of steps: of each shard the rows from one on.
/// They are counted shard by shard.
template <StateValue S>
struct Level {
  std::array<std::uint32_t, shards> first{};          ///< row, by shard
  std::array<std::size_t, shards + 1> begin{};        ///< what the first of each shard counts as
  std::array<std::vector<S>, shards> states;          ///< where only digests are visited
  std::array<std::vector<ActionSet>, shards> asleep;  ///< in each, where actions commute

  [[nodiscard]] std::size_t size() const { return begin.back(); }

  /// One of them; the shard's first is row 0.
  struct Place {
    std::uint32_t shard = 0;
    std::uint32_t row = 0;
  };
  /// That of the state that counts as `number`. Requires: there is one.
  [[nodiscard]] Place place(std::size_t number) const {
    const auto after = std::ranges::upper_bound(begin, number) - begin.begin();
    const auto shard = static_cast<std::uint32_t>(after) - 1;
    return {shard, static_cast<std::uint32_t>(number - begin[shard])};
  }
  /// Goes on to the next, if there is one.
  void advance(Place& place) const {
    const std::size_t next = begin[place.shard] + ++place.row;
    while (place.shard < shards && next == begin[place.shard + 1]) {
      ++place.shard;
      place.row = 0;
    }
  }

  /// Memory beside the visited set.
  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (std::size_t shard = 0; shard < shards; ++shard) {
      sum += memory_of(states[shard]) + memory_of(asleep[shard]);
    }
    return sum;
  }
};

}  // namespace mscsim::explore
