#pragma once
#include <cstddef>
#include <string_view>

namespace mscsim::report {

/// The first code point of a text, or its first byte where that begins none.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< bytes
  bool valid = false;
};

/// Requires: `text` is not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// Whether a terminal can be sent it as it is: no control character, nothing that turns the
/// direction of writing.
[[nodiscard]] bool is_printable(const CodePoint& point);

/// Code points of `text`: the columns it takes, near enough.
[[nodiscard]] std::size_t width(std::string_view text);

}  // namespace mscsim::report
