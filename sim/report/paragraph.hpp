#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mscsim::report {

/// Columns that text for people is broken at.
inline constexpr std::size_t page_width = 100;

/// `text` broken at spaces so that no line passes page_width where a space allows it. The first
/// line begins at `column`, already written; those after it begin with `indent` spaces.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t indent, std::size_t column);
/// The same where the first line begins at `indent` too.
[[nodiscard]] inline std::string paragraph(std::string_view text, std::size_t indent) {
  return paragraph(text, indent, indent);
}

}  // namespace mscsim::report
