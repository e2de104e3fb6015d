#pragma once
#include <cstddef>
#include <functional>
#include <ranges>
#include <type_traits>

#include "models/world/members.hpp"

namespace mscsim::claims {

/// Memory that a value has on the heap beside its own.
template <class T>
[[nodiscard]] std::size_t heap_bytes(const T& value) {
  std::size_t sum = 0;
  if constexpr (std::is_trivially_copyable_v<T>) {
    return sum;
  } else if constexpr (std::ranges::sized_range<T>) {
    for (const auto& element : value) { sum += heap_bytes(element); }
    if constexpr (requires { value.capacity(); }) {
      constexpr std::size_t overhead = 16;                                         // of malloc
      const auto* const first = reinterpret_cast<const std::byte*>(value.data());  // NOLINT
      const auto* const self = reinterpret_cast<const std::byte*>(&value);         // NOLINT
      const std::less<> is_before;
      const bool is_inside = !is_before(first, self) && is_before(first, self + sizeof value);
      if (value.capacity() > 0 && !is_inside) {
        sum += value.capacity() * sizeof(*value.data()) + overhead;
      }
    }
  } else if constexpr (requires { value.declared; }) {
    if constexpr (requires { value.shipped; }) { sum += heap_bytes(value.shipped); }
    sum += value.declared.heap_bytes();
  } else if constexpr (requires { value.values; }) {
    sum += heap_bytes(value.values);
  } else {
    visit_members(value, [&sum](const auto&... member) { ((sum += heap_bytes(member)), ...); });
  }
  return sum;
}

}  // namespace mscsim::claims
