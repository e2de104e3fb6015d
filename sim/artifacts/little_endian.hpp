#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/unicode/code_point.hpp"

// How the files of Windows NT write numbers and text.
namespace mscsim::artifacts {

/// Writes `value` over the bytes at `offset`, low byte first. Requires: they are there.
template <std::unsigned_integral Number>
void put_number(std::string& bytes, std::size_t offset, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i) {
    bytes[offset + i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU);
  }
}

template <std::unsigned_integral Number>
void append_number(std::string& bytes, Number value) {
  bytes.resize(bytes.size() + sizeof value);
  put_number(bytes, bytes.size() - sizeof value, value);
}

/// UTF-16, without an end. What is no UTF-8 becomes U+FFFD.
[[nodiscard]] inline std::string utf16(std::string_view text) {
  std::string wide;
  while (!text.empty()) {
    const unicode::CodePoint point = unicode::first_code_point(text);
    text.remove_prefix(point.length);
    const char32_t c = point.valid ? point.value : U'\uFFFD';
    if (c < 0x10000) {
      append_number(wide, static_cast<std::uint16_t>(c));
    } else {
      append_number(wide, static_cast<std::uint16_t>(0xD800U + ((c - 0x10000U) >> 10U)));
      append_number(wide, static_cast<std::uint16_t>(0xDC00U + ((c - 0x10000U) & 0x3FFU)));
    }
  }
  return wide;
}

/// UTF-16 with the zero that ends it.
[[nodiscard]] inline std::string utf16z(std::string_view text) {
  return utf16(text) + std::string(2, '\0');
}

}  // namespace mscsim::artifacts
