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
              tuple.numbers.begin());
  std::uint64_t digest = 0;
  // Of the first node's parts, whichever node it is: equal nodes are one tuple.
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if constexpr (row < node_parts) {
      digest = mixed(digest, this->template pool<part>().print(tuple.numbers[row]));
    }
  });
  return nodes_.number(tuple, digest);
}

std::uint32_t WorldStore::rest_number(const PartNumbers& numbers) {
  RestTuple tuple;
  std::copy(numbers.end() - other_parts, numbers.end(), tuple.numbers.begin());
  std::uint64_t digest = 0;
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if constexpr (row >= parts_count - other_parts) {
      digest = mixed(digest, this->template pool<part>().print(numbers.at(row)));
    }
  });
  return rests_.number(tuple, digest);
}

PackedWorld WorldStore::pack(const World& world) {
  PartNumbers numbers{};
  for_each_part([&](auto part) {
    const auto& value = part_in<part>(world);
    numbers.at(static_cast<std::size_t>(part.value)) =
        this->template pool<part>().number(value, fingerprint(value));
  });
  return pack(numbers, {}, PartSet{~PartSet::Word{0}});
}

std::uint32_t WorldStore::tuple(Tuple which, const PartNumbers& numbers) {
  return which == Tuple::the_rest ? rest_number(numbers)
                                  : node_number(static_cast<std::size_t>(which), numbers);
}

PackedWorld WorldStore::pack(const PartNumbers& numbers, const PackedWorld& before,
                             PartSet changed) {
  PackedWorld packed = before;
  for (std::size_t i = 0; i < tuples_count; ++i) {
    const auto which = static_cast<Tuple>(i);
    if ((changed.bits & parts_of(which).bits) != 0) { packed.tuples.at(i) = tuple(which, numbers); }
  }
  return packed;
}

PartNumbers WorldStore::unpack(const PackedWorld& packed) const {
  PartNumbers numbers{};
  auto* at = numbers.begin();
  for (std::size_t i = 0; i < catalogue::nodes_max; ++i) {
    at = std::ranges::copy(nodes_[packed.tuples.at(i)].numbers, at).out;
  }
  std::ranges::copy(rests_[packed.tuples.back()].numbers, at);
  return numbers;
}

void WorldStore::bring(World& world, PartNumbers& has, const PartNumbers& wanted) const {
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    if (has[row] != wanted[row]) {
      part_in<part>(world) = this->template pool<part>()[wanted[row]];
    }
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
    if (value != this->template pool<part>()[number]) {
      number = this->template pool<part>().number(value, fingerprint(value));
    }
  });
  return numbers;
}

std::uint64_t WorldStore::digest(const PackedWorld& packed) const {
  std::uint64_t digest = 0;
  for (std::size_t i = 0; i < catalogue::nodes_max; ++i) {
    digest = mixed(digest, nodes_.print(packed.tuples[i]));
  }
  digest = mixed(digest, rests_.print(packed.tuples.back()));
  return (digest ^ digest >> 29U) * 0xbf58476d1ce4e5b9ULL;
}

std::array<std::size_t, parts_count> WorldStore::parts() const {
  std::array<std::size_t, parts_count> counts{};
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    const bool is_second_node = row >= node_parts && row < parts_count - other_parts;
    counts.at(row) = is_second_node ? 0 : this->template pool<part>().size();
  });
  return counts;
}

std::size_t WorldStore::bytes() const {
  return std::apply([](const auto&... pool) { return (pool.bytes() + ...); }, pools_) +
         nodes_.bytes() + rests_.bytes();
}

void WorldStore::trim() {
  std::apply([](auto&... pool) { (pool.trim(), ...); }, pools_);
  nodes_.trim();
  rests_.trim();
}

}  // namespace mscsim::claims
