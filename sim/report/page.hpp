#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "sim/report/escape.hpp"
#include "sim/report/paper.hpp"
#include "sim/report/paragraph.hpp"

namespace mscsim::report {

enum class Ink : std::uint8_t { plain, good, bad, faint, strong };

/// Text that grows, as the paper wants it. Everything put into it is made printable.
class Page {
 public:
  explicit Page(Paper paper) : paper_(paper) {}

  void put(Ink ink, std::string_view text) { put_printable(ink, printable(text)); }
  void put(std::string_view text) { put(Ink::plain, text); }
  /// `text`, which begins at `column`, broken into lines that begin at `indent`; then a new line.
  void put_paragraph(Ink ink, std::string_view text, std::size_t indent, std::size_t column) {
    put_printable(ink, paragraph(printable(text),
                                 {.width = paper_.width, .indent = indent, .column = column}));
    end_line();
  }
  void put_paragraph(std::string_view text, std::size_t indent, std::size_t column) {
    put_paragraph(Ink::plain, text, indent, column);
  }
  void put_paragraph(std::string_view text, std::size_t indent) {
    put_paragraph(Ink::plain, text, indent, indent);
  }
  /// Text of several lines, as paragraphs.
  void put_prose(Ink ink, std::string_view text) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      put_paragraph(ink, text.substr(0, end), 0, 0);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  void pad(std::size_t columns) { text_.append(columns, ' '); }
  void end_line() { text_ += '\n'; }
  /// All of it. A line that somebody put together longer than the paper is broken between words.
  [[nodiscard]] std::string text() && { return fitted(text_, paper_.width); }

 private:
  void put_printable(Ink ink, std::string_view text) {
    const std::string_view code = paper_.colour ? code_of(ink) : "";
    text_.append(code).append(text).append(code.empty() ? "" : "\x1b[0m");
  }

  static std::string_view code_of(Ink ink) {
    switch (ink) {
      case Ink::plain:
        return "";
      case Ink::good:
        return "\x1b[32m";
      case Ink::bad:
        return "\x1b[1;31m";
      case Ink::faint:
        return "\x1b[2m";
      case Ink::strong:
        return "\x1b[1m";
    }
    return "";
  }

  Paper paper_;
  std::string text_;
};

}  // namespace mscsim::report
