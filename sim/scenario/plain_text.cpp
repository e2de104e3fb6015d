#include "sim/scenario/plain_text.hpp"

#include <cstdint>

#include "sim/unicode/code_point.hpp"

namespace mscsim::scenario {
namespace {

bool is_control(char letter) {
  const auto byte = static_cast<std::uint8_t>(letter);
  return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F;
}

}  // namespace

std::optional<Problem> find_bad_byte(std::string_view text, const FileName& file) {
  Place place{.file = file, .line = 1, .column = 1};
  while (!text.empty()) {
    if (is_control(text.front())) { return Problem{place, "a control character", "plain text"}; }
    const unicode::CodePoint point = unicode::first_code_point(text);
    if (!point.valid) { return Problem{place, "a byte that is not UTF-8", "text in UTF-8"}; }
    if (text.front() == '\n') {
      ++place.line;
      place.column = 1;
    } else {
      place.column += static_cast<int>(point.length);
    }
    text.remove_prefix(point.length);
  }
  return std::nullopt;
}

}  // namespace mscsim::scenario
