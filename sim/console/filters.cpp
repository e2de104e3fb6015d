#include "sim/console/filters.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// FIND [/V] [/C] [/N] [/I] "string"
Output find(const Output& text, Words words) {
  bool without = false;
  bool counts = false;
  bool numbers = false;
  bool any_case = false;
  const std::string* wanted = nullptr;
  for (const std::string& word : words.subspan(1)) {
    const std::string option = lower(word);
    if (option == "/v") {
      without = true;
    } else if (option == "/c") {
      counts = true;
    } else if (option == "/n") {
      numbers = true;
    } else if (option == "/i") {
      any_case = true;
    } else if (word.starts_with('/') || wanted != nullptr) {
      return "FIND: Parameter format not correct\n";
    } else {
      wanted = &word;
    }
  }
  if (wanted == nullptr) { return "FIND: Parameter format not correct\n"; }
  const std::string sought = any_case ? lower(*wanted) : *wanted;
  Output out;
  std::size_t number = 0;
  std::size_t found = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const bool has = (any_case ? lower(line) : std::string(line)).find(sought) != std::string::npos;
    if (has == without) { continue; }
    ++found;
    if (counts) { continue; }
    if (numbers) { out += fmt::format("[{}]", number); }
    out.append(line) += '\n';
  }
  return counts ? fmt::format("{}\n", found) : out;
}

/// Whoever reads has it all before him.
Output more(const Output& text, Words /*words*/) { return text; }

/// SORT [/R]
Output sort(const Output& text, Words words) {
  std::vector<std::string_view> lines = lines_of(text);
  std::ranges::stable_sort(lines, {}, lower);
  if (words.size() > 1 && same(words[1], "/r")) { std::ranges::reverse(lines); }
  Output out;
  for (const std::string_view line : lines) { out.append(line) += '\n'; }
  return out;
}

}  // namespace

const std::vector<Filter>& filters() {
  static const std::vector<Filter> rows{
      {"find", "the lines that have a text: net start | find \"Cluster\"", find},
      {"more", "what is printed, as it is", more},
      {"sort", "the lines in order", sort}};
  return rows;
}

std::vector<std::string_view> split_at_pipes(std::string_view line) {
  std::vector<std::string_view> parts;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') { quoted = !quoted; }
    if (line[at] != '|' || quoted) { continue; }
    parts.push_back(line.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(line.substr(begin));
  return parts;
}

}  // namespace mscsim::console
