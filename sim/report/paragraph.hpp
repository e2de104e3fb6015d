#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mscsim::report {

/// Where lines of text begin and end.
struct Margins {
  std::size_t width = 80;  ///< no line passes this column, where a blank between words allows it
  /// Blanks that lines begin with; fewer where that leaves too little, and then all of the text
  /// stands below what it does not fit beside.
  std::size_t indent = 0;
  std::size_t column = 0;  ///< what is written of the first line already; at least its indent
};

/// `text` broken between words. The first line is to follow what is written already.
[[nodiscard]] std::string paragraph(std::string_view text, Margins margins);

/// `left` and, beside it, `text` as a paragraph; below it, where there is too little room beside.
[[nodiscard]] std::string beside(std::string left, std::string_view text, std::size_t width,
                                 std::size_t indent);

/// Several paragraphs: blank lines part them, and a line that begins with a blank stands by itself
/// and keeps its indent. Ends with a new line, where there is any text.
[[nodiscard]] std::string prose(std::string_view text, std::size_t width);

/// Lines that are laid out already, with colours or without: only one that passes `width` is
/// broken, and goes on two blanks further in. Blanks at the end of a line go.
[[nodiscard]] std::string fitted(std::string_view lines, std::size_t width);

}  // namespace mscsim::report
