#include "sim/scenario/words.hpp"

#include <algorithm>
#include <cctype>

namespace mscsim::scenario {
namespace {

bool is_plain(std::string_view text) {
  constexpr std::string_view never_first = "-?:,[]{}#&*!|>'\"%@` ";
  constexpr std::string_view never_within = ",[]{}";
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    return false;
  }
  if (never_first.find(text.front()) != std::string_view::npos) { return false; }
  if (text.back() == ' ' || text.back() == ':') { return false; }
  return text.find_first_of(never_within) == std::string_view::npos &&
         text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < ' '; }

std::string double_quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (is_control(letter)) {
      result += {'\\', 'x', digits[byte / 16], digits[byte % 16]};
    } else {
      if (letter == '"' || letter == '\\') { result += '\\'; }
      result += letter;
    }
  }
  return result + "\"";
}

// Recurses: LoadBounds::depth_max bounds it
std::string within(const Yaml& value) {
  std::string list;
  switch (value.kind) {
    case Yaml::Kind::null:
      return "null";
    case Yaml::Kind::scalar:
      return scalar_words(value.text);
    case Yaml::Kind::sequence:
      for (const Yaml& item : value.items) { list += (list.empty() ? "" : ", ") + within(item); }
      return "[" + list + "]";
    case Yaml::Kind::mapping:
      if (value.entries.empty()) { return "{}"; }
      for (const YamlEntry& entry : value.entries) {
        list += (list.empty() ? "" : ", ") + scalar_words(entry.key) + ": " + within(entry.value);
      }
      return "{ " + list + " }";
  }
  return {};
}

}  // namespace

std::string scalar_words(std::string_view text) {
  if (std::ranges::any_of(text, is_control)) { return double_quoted(text); }
  if (is_plain(text)) { return std::string(text); }
  std::string result = "'";
  for (const char letter : text) {
    if (letter == '\'') { result += '\''; }
    result += letter;
  }
  return result + "'";
}

std::string words(const Yaml& value) {
  if (value.kind != Yaml::Kind::mapping || value.entries.size() != 1) { return within(value); }
  const YamlEntry& only = value.entries.front();
  return scalar_words(only.key) + ": " + within(only.value);
}

}  // namespace mscsim::scenario
