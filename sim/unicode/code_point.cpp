#include "sim/unicode/code_point.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>

namespace mscsim::unicode {

CodePoint first_code_point(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) { return {.value = lead, .length = 1, .valid = true}; }
  const auto length = static_cast<std::size_t>(std::countl_one(lead));
  const CodePoint broken{.value = lead, .length = 1, .valid = false};
  if (length < 2 || length > 4 || text.size() < length) { return broken; }
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) { return broken; }
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least.at(length) || value > 0x10FFFF || surrogate) { return broken; }
  return {.value = value, .length = length, .valid = true};
}

bool is_printable(const CodePoint& point) {
  const char32_t c = point.value;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return point.valid && !control && !turns && c != 0xFEFF && (c & 0xFFFEU) != 0xFFFEU;
}

std::string escape_of(const CodePoint& point) {
  const auto value = static_cast<unsigned>(point.value);
  if (value == '\n') { return "\\n"; }
  if (value == '\t') { return "\\t"; }
  if (value <= 0xFF) { return fmt::format("\\x{:02x}", value); }
  return value <= 0xFFFF ? fmt::format("\\u{:04x}", value) : fmt::format("\\U{:08x}", value);
}

std::size_t width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    text.remove_prefix(first_code_point(text).length);
    ++width;
  }
  return width;
}

}  // namespace mscsim::unicode
