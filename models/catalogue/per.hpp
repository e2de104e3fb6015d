#pragma once
#include <array>
#include <compare>
#include <cstddef>

namespace mscsim {

/// One value for each enumerator of `Key`, which ends in `count`. A plain value.
template <class Key, class T>
struct Per {
  std::array<T, static_cast<std::size_t>(Key::count)> values{};

  constexpr T& operator[](Key key) { return values[static_cast<std::size_t>(key)]; }
  constexpr const T& operator[](Key key) const { return values[static_cast<std::size_t>(key)]; }
  friend auto operator<=>(const Per&, const Per&) = default;
};

/// Every enumerator of `Key`, in order: `for (const File file : all<File>())`.
template <class Key>
[[nodiscard]] constexpr auto all() {
  std::array<Key, static_cast<std::size_t>(Key::count)> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i) { keys[i] = static_cast<Key>(i); }
  return keys;
}

}  // namespace mscsim
