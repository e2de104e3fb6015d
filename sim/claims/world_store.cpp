#include "sim/claims/world_store.hpp"

#include <algorithm>

namespace mscsim::claims {
namespace {

/// One more digest mixed into another; their order counts.
std::uint64_t mixed(std::uint64_t digest, std::uint64_t more) {
  digest = (digest ^ more) * 0x9e3779b97f4a7c15ULL;
  return digest ^ digest >> 32U;
}

}  // namespace

std::uint32_t WorldStore::node_number(std::size_t node, const PartNumbers& numbers) {
  NodeTuple tuple;
  std::copy_n(numbers.begin() + static_cast<std::ptrdiff_t>(node * node_parts), node_parts,
              tuple.begin());
  std::uint64_t digest = 0;
  // Of the first node's parts, whichever node it is: equal nodes are one tuple.
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if constexpr (row < node_parts) { digest = mixed(digest, pool<part>().print(tuple.at(row))); }
  });
  return nodes_.number(tuple, digest);
}

std::uint32_t WorldStore::rest_number(const PartNumbers& numbers) {
  RestTuple tuple;
  std::copy(numbers.end() - other_parts, numbers.end(), tuple.begin());
  std::uint64_t digest = 0;
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if constexpr (row >= parts_count - other_parts) {
      digest = mixed(digest, pool<part>().print(numbers.at(row)));
    }
  });
  return rests_.number(tuple, digest);
}

PackedWorld WorldStore::pack(const World& world) {
  PartNumbers numbers{};
  for_each_part([&](auto part) {
    const auto& value = part_in<part>(world);
    numbers.at(static_cast<std::size_t>(part.value)) =
        pool<part>().number(value, fingerprint(value));
  });
  PackedWorld packed;
  for (std::size_t i = 0; i < packed.nodes.size(); ++i) {
    packed.nodes.at(i) = node_number(i, numbers);
  }
  packed.the_rest = rest_number(numbers);
  return packed;
}

PackedWorld WorldStore::pack(const PartNumbers& numbers, const PackedWorld& before,
                             PartSet changed) {
  PackedWorld packed = before;
  PartSet of_nodes;
  for (std::size_t i = 0; i < packed.nodes.size(); ++i) {
    const PartSet parts = parts_of_node(static_cast<NodeId>(i));
    of_nodes.bits |= parts.bits;
    if ((changed.bits & parts.bits) != 0) { packed.nodes.at(i) = node_number(i, numbers); }
  }
  if ((changed.bits & ~of_nodes.bits) != 0) { packed.the_rest = rest_number(numbers); }
  return packed;
}

PartNumbers WorldStore::unpack(const PackedWorld& packed) const {
  PartNumbers numbers{};
  auto at = numbers.begin();
  for (const std::uint32_t node : packed.nodes) { at = std::ranges::copy(nodes_[node], at).out; }
  std::ranges::copy(rests_[packed.the_rest], at);
  return numbers;
}

void WorldStore::bring(World& world, PartNumbers& has, const PartNumbers& wanted) const {
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if (has[row] != wanted[row]) { part_in<part>(world) = pool<part>()[wanted[row]]; }
  });
  has = wanted;
}

PartNumbers WorldStore::numbers(const World& world, const PartNumbers& before, PartSet changed) {
  PartNumbers numbers = before;
  for_each_part([&](auto part) {
    if (!changed.contains(part)) { return; }
    const auto& value = part_in<part>(world);
    std::uint32_t& number = numbers[static_cast<std::size_t>(part.value)];
    // Most of what is written is written as it was, and comparing costs less than a digest.
    if (value != pool<part>()[number]) { number = pool<part>().number(value, fingerprint(value)); }
  });
  return numbers;
}

std::uint64_t WorldStore::digest(const PackedWorld& packed) const {
  std::uint64_t digest = 0;
  for (const std::uint32_t node : packed.nodes) { digest = mixed(digest, nodes_.print(node)); }
  digest = mixed(digest, rests_.print(packed.the_rest));
  return (digest ^ digest >> 29U) * 0xbf58476d1ce4e5b9ULL;
}

std::array<std::size_t, parts_count> WorldStore::parts() const {
  std::array<std::size_t, parts_count> counts{};
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    const bool is_second_node = row >= node_parts && row < parts_count - other_parts;
    counts.at(row) = is_second_node ? 0 : pool<part>().size();
  });
  return counts;
}

std::size_t WorldStore::bytes() const {
  return std::apply([](const auto&... pool) { return (pool.bytes() + ...); }, pools_) +
         nodes_.bytes() + rests_.bytes();
}

}  // namespace mscsim::claims
