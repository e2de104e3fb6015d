#pragma once
#include <array>
#include <cstdint>
#include <tuple>
#include <vector>

#include "models/world/encode.hpp"
#include "models/world/parts.hpp"
#include "sim/claims/part_pool.hpp"

namespace mscsim::claims {

/// The numbers of a world's parts in the pools, by Part.
using PartNumbers = std::array<std::uint32_t, parts_count>;

/// The tuples of parts that make up a world: that of each node, and that of the rest.
enum class Tuple : std::uint8_t { node_0, node_1, the_rest, count };
inline constexpr auto tuples_count = static_cast<std::size_t>(Tuple::count);

/// The parts in a tuple.
[[nodiscard]] constexpr PartSet parts_of(Tuple which) {
  if (which != Tuple::the_rest) { return parts_of_node(static_cast<NodeId>(which)); }
  PartSet rest;
  for_each_part([&](auto part) { rest.insert(part); });
  rest.bits &= ~(parts_of_node(NodeId{0}).bits | parts_of_node(NodeId{1}).bits);
  return rest;
}

/// Written out, since == calls memcmp, for a few bytes. Measured: searches are 6% faster.
template <std::size_t count>
[[nodiscard]] bool same_numbers(const std::array<std::uint32_t, count>& left,
                                const std::array<std::uint32_t, count>& right) {
  bool same = true;
  for (std::size_t i = 0; i < count; ++i) { same = same && left[i] == right[i]; }
  return same;
}

/// A world as three numbers: of each node's tuple of parts, and of the tuple of the rest. A part
/// that many worlds share is stored once, and so is a tuple. The numbers may differ from run to
/// run; whatever must not is made of WorldStore::digest.
struct PackedWorld {
  std::array<std::uint32_t, tuples_count> tuples{};
  friend bool operator==(const PackedWorld& left, const PackedWorld& right) {
    return same_numbers(left.tuples, right.tuples);
  }
};

/// Parts of worlds, each different one once. Several threads may use it.
class WorldStore {
 public:
  [[nodiscard]] PackedWorld pack(const World& world);
  /// The world of `numbers`, where only the `changed` parts are not those of `before`.
  [[nodiscard]] PackedWorld pack(const PartNumbers& numbers, const PackedWorld& before,
                                 PartSet changed);
  /// One number of the packed world of `numbers`.
  [[nodiscard]] std::uint32_t tuple(Tuple which, const PartNumbers& numbers);
  [[nodiscard]] PartNumbers unpack(const PackedWorld& packed) const;

  /// Makes of `world`, whose parts have the numbers `has`, the one of `wanted`.
  void bring(World& world, PartNumbers& has, const PartNumbers& wanted) const;
  /// The numbers of `world`, where only the `changed` parts may not be those of `before`.
  [[nodiscard]] PartNumbers numbers(const World& world, const PartNumbers& before, PartSet changed);

  /// The value of a part, and the number of one, a new one if need be.
  template <Part part>
  [[nodiscard]] const auto& value(std::uint32_t number) const {
    return pool<part>()[number];
  }
  template <Part part>
  [[nodiscard]] std::uint32_t number(const auto& value) {
    return pool<part>().number(value, fingerprint(value));
  }

  /// A digest of the contents: the same in every run.
  [[nodiscard]] std::uint64_t digest(const PackedWorld& packed) const;

  /// Different parts that are stored, by Part; those of the second node count with the first's.
  [[nodiscard]] std::array<std::size_t, parts_count> parts() const;
  [[nodiscard]] std::size_t bytes() const;
  /// See SlotTable.
  void trim();

 private:
  static constexpr auto node_parts = static_cast<std::size_t>(NodePart::count);
  static constexpr std::size_t other_parts = parts_count - catalogue::nodes_max * node_parts;
  template <std::size_t count>
  struct NumberTuple {
    std::array<std::uint32_t, count> numbers;
    friend bool operator==(const NumberTuple& left, const NumberTuple& right) {
      return same_numbers(left.numbers, right.numbers);
    }
  };
  using NodeTuple = NumberTuple<node_parts>;
  using RestTuple = NumberTuple<other_parts>;

  template <Part part>
  using Value = std::remove_cvref_t<decltype(part_in<part>(std::declval<World&>()))>;
  /// Of either machine, where it is a node's.
  template <Part part>
  [[nodiscard]] auto& pool() {
    return std::get<PartPool<Value<part>>>(pools_);
  }
  template <Part part>
  [[nodiscard]] const auto& pool() const {
    return std::get<PartPool<Value<part>>>(pools_);
  }
  [[nodiscard]] std::uint32_t node_number(std::size_t node, const PartNumbers& numbers);
  [[nodiscard]] std::uint32_t rest_number(const PartNumbers& numbers);

  std::tuple<PartPool<NodePower>, PartPool<NodeDisk>, PartPool<NodeImages>, PartPool<NodeServices>,
             PartPool<NodeNetwork>, PartPool<ClusterDatabase>, PartPool<ClusterRuntime>,
             PartPool<Surroundings>>
      pools_;
  PartPool<NodeTuple> nodes_;
  PartPool<RestTuple> rests_;
};

}  // namespace mscsim::claims
