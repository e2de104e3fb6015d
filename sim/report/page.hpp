#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"

namespace mscsim::report {

enum class Ink : std::uint8_t { plain, good, bad, faint, strong };

/// Text that grows, in colour where wanted. Everything put into it is made printable.
class Page {
 public:
  explicit Page(bool colour) : colour_(colour) {}

  void put(Ink ink, std::string_view text) {
    const std::string_view code = colour_ ? code_of(ink) : "";
    text_.append(code).append(printable(text)).append(code.empty() ? "" : "\x1b[0m");
  }
  void put(std::string_view text) { put(Ink::plain, text); }
  /// `text`, which begins at `column`, broken into lines that begin at `indent`; then a new line.
  void put_paragraph(std::string_view text, std::size_t indent, std::size_t column) {
    text_ += paragraph(printable(text), indent, column) + '\n';
  }
  void put_paragraph(std::string_view text, std::size_t indent) {
    put_paragraph(text, indent, indent);
  }
  void pad(std::size_t columns) { text_.append(columns, ' '); }
  void end_line() { text_ += '\n'; }
  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
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

  bool colour_;
  std::string text_;
};

}  // namespace mscsim::report
