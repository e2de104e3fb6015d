#include "sim/console/words.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <memory>

#include "models/catalogue/letters.hpp"

namespace mscsim::console {

std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;  // a word
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      inside = true;
    } else if (!quoted && std::isspace(static_cast<unsigned char>(c)) != 0) {
      if (inside) { words.push_back(std::move(word)); }
      word.clear();
      inside = false;
    } else {
      word += c;
      inside = true;
    }
  }
  if (inside) { words.push_back(std::move(word)); }
  return words;
}

bool same(std::string_view left, std::string_view right) { return same_letters(left, right); }

bool begins_with(std::string_view text, std::string_view beginning) {
  return same(text.substr(0, beginning.size()), beginning);
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

bool fits(std::string_view name, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = std::string_view::npos;  // the last one seen, and where the name stood then
  std::size_t resume = 0;
  while (at < name.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      resume = at;
    } else if (in_pattern < pattern.size() &&
               (pattern[in_pattern] == '?' || same_letter(pattern[in_pattern], name[at]))) {
      ++at;
      ++in_pattern;
    } else if (star != std::string_view::npos) {
      at = ++resume;
      in_pattern = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

std::optional<unsigned> number(std::string_view text, unsigned most) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), std::to_address(text.end()), value);
  const bool whole = error == std::errc{} && end == std::to_address(text.end()) && !text.empty();
  if (!whole || value > most) { return std::nullopt; }
  return value;
}

std::optional<std::string> switch_value(std::string_view word, std::string_view name) {
  if (word.empty() || (word.front() != '/' && word.front() != '-')) { return std::nullopt; }
  word.remove_prefix(1);
  if (!begins_with(word, name) || word.size() <= name.size()) { return std::nullopt; }
  const char next = word[name.size()];
  if (next != ':' && next != '=') { return std::nullopt; }
  return std::string(word.substr(name.size() + 1));
}

}  // namespace mscsim::console
