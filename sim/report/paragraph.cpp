#include "sim/report/paragraph.hpp"

#include <algorithm>

#include "sim/unicode/code_point.hpp"

namespace mscsim::report {
namespace {

constexpr std::string_view blanks = " \n";

/// An indent that leaves room for words.
std::size_t fitting(std::size_t indent, std::size_t width) {
  constexpr std::size_t words_least = 24;
  const std::size_t given_up = width < words_least ? 2 : 6;  // in from what stands to the left
  return indent + words_least <= width ? indent : std::min(indent, given_up);
}

/// Columns of a word, colours left out.
std::size_t columns(std::string_view word) {
  std::size_t count = 0;
  for (auto colour = word.find('\x1b'); colour != std::string_view::npos;
       colour = word.find('\x1b')) {
    count += unicode::width(word.substr(0, colour));
    word.remove_prefix(std::min(word.find('m', colour), word.size() - 1) + 1);
  }
  return count + unicode::width(word);
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

/// A paragraph below the indent that it begins with, and `hanging` blanks more.
std::string indented(std::string_view text, std::size_t width, std::size_t hanging) {
  const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(indent);
  return std::string(indent, ' ') +
         paragraph(text, {.width = width, .indent = indent + hanging, .column = indent});
}

}  // namespace

std::string paragraph(std::string_view text, Margins margins) {
  const std::size_t indent = fitting(margins.indent, margins.width);
  std::size_t column = margins.column;
  std::string broken;
  // Without its indent it would begin on the right and go on at the left.
  if (indent < margins.indent && column >= margins.indent &&
      column + columns(text) > margins.width) {
    broken.append(1, '\n').append(indent, ' ');
    column = indent;
  }
  bool begun = false;  // the line has a word
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(blanks), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = begun ? 1 : 0;
    if (column + space + columns(word) > margins.width && column > indent) {
      broken += '\n';
      broken.append(indent, ' ');
      column = indent;
    } else {
      broken.append(space, ' ');
      column += space;
    }
    broken += word;
    column += columns(word);
    begun = true;
  }
  return broken;
}

std::string beside(std::string left, std::string_view text, std::size_t width, std::size_t indent) {
  const std::string right =
      paragraph(text, {.width = width, .indent = indent, .column = columns(left)});
  if (right.starts_with('\n')) { left.erase(left.find_last_not_of(' ') + 1); }
  return left + right;
}

std::string prose(std::string_view text, std::size_t width) {
  std::string result;
  while (!text.empty()) {
    // A paragraph: its first line, and those after it that neither are blank nor begin with one.
    std::size_t end = first_line(text).size();
    while (end > 0 && end + 1 < text.size() && text[end + 1] != ' ' && text[end + 1] != '\n') {
      end += 1 + first_line(text.substr(end + 1)).size();
    }
    result += indented(text.substr(0, end), width, 0) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string fitted(std::string_view lines, std::size_t width) {
  std::string result;
  while (!lines.empty()) {
    const std::string_view line = first_line(lines);
    result += columns(line) > width ? indented(line, width, 2) : std::string(line);
    result.erase(result.find_last_not_of(' ') + 1);
    if (line.size() < lines.size()) { result += '\n'; }
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return result;
}

}  // namespace mscsim::report
