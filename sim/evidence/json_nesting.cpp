#include "sim/evidence/json_nesting.hpp"

namespace mscsim::evidence {

std::size_t JsonNesting::read(std::string_view line) {
  for (std::size_t i = line.find_first_of("{}[]\""); i < line.size();
       i = line.find_first_of("{}[]\"", i + 1)) {
    switch (line[i]) {
      case '{':
      case '[':
        open_.push_back(line[i] == '{' ? '}' : ']');
        begun_ = true;
        break;
      case '"':
        i = end_of_string(line, i);
        break;
      default:
        broken_ = broken_ || open_.empty() || open_.back() != line[i];
        if (!broken_) { open_.pop_back(); }
        if (is_closed()) { return i + 1; }
    }
    if (broken_) { break; }
  }
  return line.size();
}

/// The place of the quotation mark that ends the string which begins at `at`.
std::size_t JsonNesting::end_of_string(std::string_view line, std::size_t at) {
  for (std::size_t i = at + 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '"') {
      return i;
    }
  }
  broken_ = true;
  return line.size() - 1;
}

}  // namespace mscsim::evidence
