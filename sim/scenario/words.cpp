#include "sim/scenario/words.hpp"

#include "sim/scenario/variables.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::scenario {
namespace {

bool is_plain(std::string_view text) {
  constexpr std::string_view never_first = "-:#&*!|>'\"%@` ";
  constexpr std::string_view never_within = ",[]{}?";  // a `?` ends a scalar for yaml-cpp
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    return false;
  }
  if (never_first.find(text.front()) != std::string_view::npos) { return false; }
  if (text.back() == ' ' || text.back() == ':') { return false; }
  return text.find_first_of(never_within) == std::string_view::npos &&
         text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

bool is_printable(std::string_view text) {
  bool printable = true;
  unicode::for_each_code_point(text, [&](const unicode::CodePoint& point, std::string_view) {
    printable = printable && unicode::is_printable(point);
  });
  return printable;
}

/// A scalar whose variables are filled in, so that none is in it when it is read again.
std::string settled_words(std::string text) {
  for (auto at = text.find("${"); at != std::string::npos; at = text.find("${", at + 1)) {
    text.replace(at, 1, written_dollar);
    at += written_dollar.size() - 1;
  }
  return scalar_words(text);
}

// Recurses: LoadBounds::depth_max bounds it
std::string within(const Yaml& value) {
  // What still has variables in it is shown as it was written.
  const auto scalar = [&](const std::string& text) {
    return value.varies ? scalar_words(text) : settled_words(text);
  };
  std::string list;
  switch (value.kind) {
    case Yaml::Kind::null:
      return "null";
    case Yaml::Kind::scalar:
      return scalar(value.text);
    case Yaml::Kind::sequence:
      for (const Yaml& item : value.items) { list += (list.empty() ? "" : ", ") + within(item); }
      return "[" + list + "]";
    case Yaml::Kind::mapping:
      if (value.entries.empty()) { return "{}"; }
      for (const YamlEntry& entry : value.entries) {
        list += (list.empty() ? "" : ", ") + scalar(entry.key) + ": " + within(entry.value);
      }
      return "{ " + list + " }";
  }
  return {};
}

}  // namespace

std::string scalar_words(std::string_view text) {
  if (!is_printable(text)) { return quoted_scalar(text); }
  if (is_plain(text)) { return std::string(text); }
  std::string result = "'";
  for (const char letter : text) {
    if (letter == '\'') { result += '\''; }
    result += letter;
  }
  return result + "'";
}

std::string quoted_scalar(std::string_view text) {
  std::string quoted = "\"";
  unicode::for_each_code_point(text,
                               [&quoted](const unicode::CodePoint& point, std::string_view bytes) {
                                 if (!point.valid) {
                                   quoted += unicode::replacement;
                                 } else if (!unicode::is_printable(point)) {
                                   quoted += unicode::escape_of(point);
                                 } else {
                                   if (point.value == '"' || point.value == '\\') {
                                     quoted += '\\';
                                   }
                                   quoted += bytes;
                                 }
                               });
  return quoted + '"';
}

std::string words(const Yaml& value) {
  if (value.kind != Yaml::Kind::mapping || value.entries.size() != 1) { return within(value); }
  const YamlEntry& only = value.entries.front();
  return (value.varies ? scalar_words(only.key) : settled_words(only.key)) + ": " +
         within(only.value);
}

}  // namespace mscsim::scenario
