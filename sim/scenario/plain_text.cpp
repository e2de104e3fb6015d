#include "sim/scenario/plain_text.hpp"

#include <array>
#include <cstdint>

namespace mscsim::scenario {
namespace {

/// A form of UTF-8: how its first byte looks and the least code point it may stand for.
struct Form {
  std::uint8_t mask;
  std::uint8_t lead;
  std::size_t length;
  std::uint32_t least;
};
constexpr std::array forms{Form{0x80, 0x00, 1, 0}, Form{0xE0, 0xC0, 2, 0x80},
                           Form{0xF0, 0xE0, 3, 0x800}, Form{0xF8, 0xF0, 4, 0x10000}};

/// Bytes of the code point that `text` starts with; 0: it does not start with one.
std::size_t code_point_length(std::string_view text) {
  const auto first = static_cast<std::uint8_t>(text.front());
  for (const Form& form : forms) {
    if ((first & form.mask) != form.lead) { continue; }
    if (text.size() < form.length) { return 0; }
    std::uint32_t code_point = first & static_cast<std::uint8_t>(~form.mask);
    for (const char next : text.substr(1, form.length - 1)) {
      const auto byte = static_cast<std::uint8_t>(next);
      if ((byte & 0xC0U) != 0x80) { return 0; }
      code_point = code_point << 6U | (byte & 0x3FU);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    const bool valid = code_point >= form.least && code_point <= 0x10FFFF && !surrogate;
    return valid ? form.length : 0;
  }
  return 0;
}

bool is_control(char letter) {
  const auto byte = static_cast<std::uint8_t>(letter);
  return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F;
}

}  // namespace

std::optional<Problem> find_bad_byte(std::string_view text, const std::string& file) {
  Place place{.file = file, .line = 1, .column = 1};
  while (!text.empty()) {
    if (is_control(text.front())) { return Problem{place, "a control character", "plain text"}; }
    const std::size_t length = code_point_length(text);
    if (length == 0) { return Problem{place, "a byte that is not UTF-8", "text in UTF-8"}; }
    if (text.front() == '\n') {
      ++place.line;
      place.column = 1;
    } else {
      place.column += static_cast<int>(length);
    }
    text.remove_prefix(length);
  }
  return std::nullopt;
}

}  // namespace mscsim::scenario
