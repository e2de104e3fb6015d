#pragma once
#include <bit>
#include <compare>
#include <cstdint>

namespace mscsim {

/// A set of small enumerators or ids, below 32. A plain value.
template <class Element>
struct BitSet {
  std::uint32_t bits = 0;

  [[nodiscard]] constexpr bool contains(Element element) const {
    return (bits >> static_cast<std::uint32_t>(element) & 1U) != 0;
  }
  constexpr void insert(Element element) { bits |= 1U << static_cast<std::uint32_t>(element); }
  constexpr void erase(Element element) { bits &= ~(1U << static_cast<std::uint32_t>(element)); }
  [[nodiscard]] constexpr bool empty() const { return bits == 0; }
  [[nodiscard]] constexpr int size() const { return std::popcount(bits); }

  template <class... Elements>
  [[nodiscard]] static constexpr BitSet of(Elements... elements) {
    BitSet set;
    (set.insert(elements), ...);
    return set;
  }
  friend auto operator<=>(const BitSet&, const BitSet&) = default;
};

}  // namespace mscsim
