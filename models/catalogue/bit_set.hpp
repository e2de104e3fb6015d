#pragma once
#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace mscsim {

/// Rows of one kind that ship and that a site declares, together at most; 0: a site declares none.
/// Specialized beside the enum.
template <class Row>
inline constexpr std::size_t row_room = 0;

/// How many elements a set of `Element` must have room for: all rows of one that a site can declare
/// more of; those of an enum that ends in `count`; 32 of any other.
template <class Element>
[[nodiscard]] consteval std::size_t elements_of() {
  if constexpr (row_room<Element> != 0) {
    return row_room<Element>;
  } else if constexpr (requires { Element::count; }) {
    return static_cast<std::size_t>(Element::count);
  } else {
    return 32;
  }
}

/// A set of small enumerators or ids. A plain value.
template <class Element, bool Wide = (elements_of<Element>() > 64)>
struct BitSet {
  using Word = std::conditional_t<(elements_of<Element>() > 32), std::uint64_t, std::uint32_t>;
  Word bits = 0;

  [[nodiscard]] constexpr bool contains(Element element) const {
    return (bits >> static_cast<Word>(element) & 1U) != 0;
  }
  constexpr void insert(Element element) { bits |= Word{1} << static_cast<Word>(element); }
  constexpr void erase(Element element) { bits &= ~(Word{1} << static_cast<Word>(element)); }
  [[nodiscard]] constexpr bool empty() const { return bits == 0; }
  [[nodiscard]] constexpr int size() const { return std::popcount(bits); }
  /// Calls visit(element) for each, in order.
  constexpr void for_each(auto&& visit) const {
    for (Word left = bits; left != 0; left &= left - 1) {
      visit(static_cast<Element>(std::countr_zero(left)));
    }
  }

  template <class... Elements>
  [[nodiscard]] static constexpr BitSet of(Elements... elements) {
    BitSet set;
    (set.insert(elements), ...);
    return set;
  }
  friend auto operator<=>(const BitSet&, const BitSet&) = default;
};

/// The same of more than 64 elements.
template <class Element>
struct BitSet<Element, true> {
  static constexpr std::size_t word_bits = 64;
  std::array<std::uint64_t, (elements_of<Element>() + word_bits - 1) / word_bits> bits{};

  [[nodiscard]] constexpr bool contains(Element element) const {
    return (bits[word(element)] & mask(element)) != 0;
  }
  constexpr void insert(Element element) { bits[word(element)] |= mask(element); }
  constexpr void erase(Element element) { bits[word(element)] &= ~mask(element); }
  [[nodiscard]] constexpr bool empty() const { return size() == 0; }
  [[nodiscard]] constexpr int size() const {
    int size = 0;
    for (const std::uint64_t each : bits) { size += std::popcount(each); }
    return size;
  }
  constexpr void for_each(auto&& visit) const {
    for (std::size_t word = 0; word < bits.size(); ++word) {
      for (std::uint64_t left = bits[word]; left != 0; left &= left - 1) {
        visit(
            static_cast<Element>(word * word_bits + static_cast<unsigned>(std::countr_zero(left))));
      }
    }
  }

  template <class... Elements>
  [[nodiscard]] static constexpr BitSet of(Elements... elements) {
    BitSet set;
    (set.insert(elements), ...);
    return set;
  }
  friend auto operator<=>(const BitSet&, const BitSet&) = default;

 private:
  [[nodiscard]] static constexpr std::size_t word(Element element) {
    return static_cast<std::size_t>(element) / word_bits;
  }
  [[nodiscard]] static constexpr std::uint64_t mask(Element element) {
    return std::uint64_t{1} << static_cast<std::size_t>(element) % word_bits;
  }
};

}  // namespace mscsim
