#include "sim/rules/pattern.hpp"

#include <fmt/format.h>

namespace mscsim::rules {
namespace {

using Piece = Pattern::Piece;

void add_text(Pattern& pattern, char c) {
  if (pattern.parts.empty() || pattern.parts.back().piece != Piece::text) {
    pattern.parts.push_back({.piece = Piece::text, .text = {}});
  }
  pattern.parts.back().text += c;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

bool Pattern::is_literal() const {
  return parts.empty() || (parts.size() == 1 && parts.front().piece == Piece::text);
}

std::string Pattern::literal() const { return parts.empty() ? std::string() : parts[0].text; }

void Pattern::open_front() {
  if (!parts.empty() && parts.front().piece == Piece::any) { return; }
  parts.insert(parts.begin(), {.piece = Piece::any, .text = {}});
}

void Pattern::open_back() {
  if (!parts.empty() && parts.back().piece == Piece::any) { return; }
  parts.push_back({.piece = Piece::any, .text = {}});
}

Pattern read_pattern(std::string_view text) {
  Pattern pattern;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '*') {
      pattern.open_back();
    } else if (c == '?') {
      pattern.parts.push_back({.piece = Piece::one, .text = {}});
    } else {
      const char next = i + 1 < text.size() ? text[i + 1] : '\0';
      if (c == '\\' && (next == '*' || next == '?' || next == '\\')) {
        add_text(pattern, next);
        ++i;
      } else {
        add_text(pattern, c);
      }
    }
  }
  return pattern;
}

Pattern literal_pattern(std::string_view text) {
  Pattern pattern;
  if (!text.empty()) { pattern.parts.push_back({.piece = Piece::text, .text = std::string(text)}); }
  return pattern;
}

std::string regular_expression(const Pattern& pattern) {
  std::string expression = "\\A";
  for (const Pattern::Part& part : pattern.parts) {
    switch (part.piece) {
      case Piece::any:
        expression += ".*";
        break;
      case Piece::one:  // one character of UTF-8
        expression +=
            "(?:[\\x00-\\x7F]|[\\xC0-\\xDF][\\x80-\\xBF]|[\\xE0-\\xEF][\\x80-\\xBF]{2}"
            "|[\\xF0-\\xF7][\\x80-\\xBF]{3})";
        break;
      case Piece::dash:
        expression += "(?:-|/|\\xE2\\x80\\x93|\\xE2\\x80\\x94|\\xE2\\x80\\x95)";
        break;
      case Piece::text:
        for (const char c : part.text) {
          expression += is_word(c) ? std::string(1, c)
                                   : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
        }
        break;
    }
  }
  // Without an anchor at an open end, the search ends as soon as it can.
  if (expression.starts_with("\\A.*")) { expression.erase(0, 4); }
  if (expression.ends_with(".*")) {
    expression.erase(expression.size() - 2);
  } else {
    expression += "\\z";
  }
  return expression;
}

std::string words(const Pattern& pattern) {
  std::string text;
  for (const Pattern::Part& part : pattern.parts) {
    switch (part.piece) {
      case Piece::any:
        text += '*';
        break;
      case Piece::one:
        text += '?';
        break;
      case Piece::dash:
        text += '-';
        break;
      case Piece::text:
        for (const char c : part.text) {
          if (c == '*' || c == '?') { text += '\\'; }
          text += c;
        }
        break;
    }
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') { c = static_cast<char>(c - 'A' + 'a'); }
  }
  return result;
}

}  // namespace mscsim::rules
