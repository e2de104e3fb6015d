#include "sim/report/columns.hpp"

#include <algorithm>

#include "sim/unicode/code_point.hpp"

namespace mscsim::report {

std::string columns(const std::vector<std::string>& words, std::size_t width) {
  constexpr std::size_t gap = 2;
  std::size_t widest = 1;
  for (const std::string& word : words) { widest = std::max(widest, unicode::width(word)); }
  const std::size_t in_a_row = std::max<std::size_t>(1, (width + gap) / (widest + gap));
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ends_row = (i + 1) % in_a_row == 0 || i + 1 == words.size();
    text += words[i];
    if (ends_row) {
      text += '\n';
    } else {
      text.append(widest + gap - unicode::width(words[i]), ' ');
    }
  }
  return text;
}

}  // namespace mscsim::report
