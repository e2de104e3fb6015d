#include "sim/report/paragraph.hpp"

#include <algorithm>

#include "sim/unicode/code_point.hpp"

namespace mscsim::report {

std::string paragraph(std::string_view text, std::size_t indent, std::size_t column) {
  std::string broken;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = broken.empty() ? 0 : 1;
    if (space != 0 && column + space + unicode::width(word) > page_width) {
      broken += '\n';
      broken.append(indent, ' ');
      column = indent;
    } else if (space != 0) {
      broken += ' ';
      ++column;
    }
    broken += word;
    column += unicode::width(word);
  }
  return broken;
}

}  // namespace mscsim::report
