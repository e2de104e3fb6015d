#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>

#include "models/world/encode.hpp"

namespace mscsim::claims {

/// Each different value of one part of a world, once, by number in order of arrival.
template <class Part>
class PartPool {
 public:
  /// Requires: `fingerprint` is the part's.
  [[nodiscard]] std::optional<std::uint32_t> find(const Part& part,
                                                  std::uint64_t fingerprint) const {
    const auto [first, last] = numbers_.equal_range(fingerprint);
    for (auto at = first; at != last; ++at) {
      if (parts_[at->second] == part) { return at->second; }
    }
    return std::nullopt;
  }
  /// The number of `part`, a new one if need be.
  std::uint32_t number(const Part& part) {
    const std::uint64_t print = fingerprint(part);
    if (const auto known = find(part, print)) { return *known; }
    const auto number = static_cast<std::uint32_t>(parts_.size());
    parts_.push_back(part);
    numbers_.emplace(print, number);
    return number;
  }
  [[nodiscard]] const Part& operator[](std::uint32_t number) const { return parts_[number]; }
  [[nodiscard]] std::size_t size() const { return parts_.size(); }
  void clear() {
    parts_.clear();
    numbers_.clear();
  }

 private:
  std::deque<Part> parts_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> numbers_;
};

/// The parts of worlds, pool by pool.
struct PartPools {
  PartPool<Node> nodes;  ///< of either machine
  PartPool<ClusterDatabase> databases;
  PartPool<ClusterRuntime> runtimes;
  PartPool<Surroundings> surroundings;
};

}  // namespace mscsim::claims
