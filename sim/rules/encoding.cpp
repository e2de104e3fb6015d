#include "sim/rules/encoding.hpp"

#include <cstdint>

namespace mscsim::rules {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The character of UTF-8 at the front of `text`, which it takes off.
std::uint32_t take_character(std::string_view& text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t first = byte(0);
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
  if (length == 1 || text.size() < length) {
    text.remove_prefix(1);
    return first;
  }
  std::uint32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) { value = (value << 6U) | (byte(i) & 0x3FU); }
  text.remove_prefix(length);
  return value;
}

}  // namespace

std::string base64(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const auto byte = i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
      bits = (bits << 8U) | byte;
    }
    for (std::size_t k = 0; k < 4; ++k) {
      const bool is_there = i + k <= text.size();
      result += is_there ? alphabet[(bits >> (18U - 6U * k)) & 0x3FU] : '=';
    }
  }
  return result;
}

std::array<std::string, 3> base64_offsets(std::string_view text) {
  // What the bytes before spoil at the front, and those behind at the end.
  constexpr std::array<std::size_t, 3> spoilt_front{0, 2, 3};
  constexpr std::array<std::size_t, 3> spoilt_back{0, 3, 2};
  std::array<std::string, 3> result;
  for (std::size_t shift = 0; shift < result.size(); ++shift) {
    const std::string shifted = base64(std::string(shift, ' ') + std::string(text));
    const std::size_t back = spoilt_back.at((text.size() + shift) % 3);
    const std::size_t front = spoilt_front.at(shift);
    const std::size_t end = shifted.size() - back;
    result.at(shift) = end > front ? shifted.substr(front, end - front) : std::string();
  }
  return result;
}

std::string utf16(std::string_view text, bool big_endian) {
  std::string result;
  const auto put = [&](std::uint32_t unit) {
    const auto low = static_cast<char>(unit & 0xFFU);
    const auto high = static_cast<char>(unit >> 8U);
    result += big_endian ? high : low;
    result += big_endian ? low : high;
  };
  while (!text.empty()) {
    const std::uint32_t character = take_character(text);
    constexpr std::uint32_t beyond = 0x10000;
    if (character < beyond) {
      put(character);
    } else {
      put(0xD800U + ((character - beyond) >> 10U));
      put(0xDC00U + ((character - beyond) & 0x3FFU));
    }
  }
  return result;
}

}  // namespace mscsim::rules
