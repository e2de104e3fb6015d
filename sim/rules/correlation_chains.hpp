#pragma once
#include <cstddef>
#include <vector>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// How many correlations may stand on each other.
inline constexpr std::size_t chain_max = 64;

/// How the correlations of a set stand on each other.
struct Chains {
  /// Rows of correlations, each behind those that it is about.
  std::vector<std::size_t> order;
  /// Of each rule: how many correlations stand on each other, itself the last; 0: a detection, or
  /// one of a circle.
  std::vector<std::size_t> depth;
  /// Each circle: rows of correlations, each about the next, the last about the first. One that
  /// stands on a circle is in none.
  std::vector<std::vector<std::size_t>> circles;
};

[[nodiscard]] Chains chains_of(const std::vector<Rule>& rules);

}  // namespace mscsim::rules
