#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mscsim::unicode {

/// The first code point of a text, or its first byte where that begins none.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< bytes
  bool valid = false;
};

/// Requires: `text` is not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// What stands for bytes that are no UTF-8: U+FFFD.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Whether a terminal can be sent it as it is: no control character, nothing that turns the
/// direction of writing.
[[nodiscard]] bool is_printable(const CodePoint& point);

/// Calls write(point, bytes) with every code point of `text`, in order.
void for_each_code_point(std::string_view text, auto write) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    write(point, text.substr(0, point.length));
    text.remove_prefix(point.length);
  }
}

/// `\n`, `\t`, `\x1b`, `\u202e` or `\U0001f600`.
[[nodiscard]] std::string escape_of(const CodePoint& point);

/// Code points of `text`: the columns it takes, near enough.
[[nodiscard]] std::size_t width(std::string_view text);

}  // namespace mscsim::unicode
