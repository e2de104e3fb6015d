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

  /// Calls `visit(shard, row)` for those from one to before another; the shard's first is row 0.
  void for_each(std::size_t from, std::size_t to, const auto& visit) const {
    auto shard =
        static_cast<std::size_t>(std::ranges::upper_bound(begin, from) - begin.begin()) - 1;
    for (; from < to; ++shard) {
      for (; from < std::min(to, begin[shard + 1]); ++from) { visit(shard, from - begin[shard]); }
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
