#include "sim/rules/pattern.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace mscsim::rules {
namespace {

using Piece = Pattern::Piece;

void add_text(Pattern& pattern, char c) {
  if (pattern.parts.empty() || pattern.parts.back().piece != Piece::text) {
    pattern.parts.push_back({.piece = Piece::text, .text = {}});
  }
  pattern.parts.back().text += c;
}

constexpr auto npos = std::string_view::npos;

using Part = Pattern::Part;
using Parts = std::span<const Part>;

bool is_star(const Part& part) { return part.piece == Piece::any; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool begins_long(char c) { return static_cast<unsigned char>(c) >= 0xC0U; }

/// Where the character at `at` ends.
std::size_t character_end(std::string_view text, std::size_t at) {
  const bool is_long = begins_long(text[at++]);
  while (is_long && at < text.size() && continues(text[at])) { ++at; }
  return at;
}

/// Where the character that ends at `end` begins.
std::size_t character_begin(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && continues(text[at])) { --at; }
  return begins_long(text[at]) ? at : end - 1;
}

/// Where the pieces, no star among them, end when they begin at `at`; npos: they do not match.
std::size_t match_forward(Parts parts, std::string_view text, std::size_t at) {
  for (const Part& part : parts) {
    const std::string_view rest = text.substr(at);
    if (part.piece == Piece::one) {
      if (rest.empty()) { return npos; }
      at = character_end(text, at);
      continue;
    }
    const auto starts = [rest](std::string_view each) { return rest.starts_with(each); };
    const auto* const dash = std::ranges::find_if(dashes_alike, starts);
    const bool is_dash = part.piece == Piece::dash;
    if (is_dash ? dash == dashes_alike.end() : !starts(part.text)) { return npos; }
    at += is_dash ? dash->size() : part.text.size();
  }
  return at;
}

/// Where the pieces begin when they end with the text; npos: they do not match.
std::size_t match_backward(Parts parts, std::string_view text) {
  for (; !parts.empty(); parts = parts.first(parts.size() - 1)) {
    const Part& part = parts.back();
    if (part.piece == Piece::one) {
      if (text.empty()) { return npos; }
      text = text.substr(0, character_begin(text, text.size()));
      continue;
    }
    const auto ends = [text](std::string_view each) { return text.ends_with(each); };
    const auto* const dash = std::ranges::find_if(dashes_alike, ends);
    const bool is_dash = part.piece == Piece::dash;
    if (is_dash ? dash == dashes_alike.end() : !ends(part.text)) { return npos; }
    text.remove_suffix(is_dash ? dash->size() : part.text.size());
  }
  return text.size();
}

/// Where the pieces end at their first place from `at` on; npos: there is none.
std::size_t find_piece(Parts parts, std::string_view text, std::size_t at) {
  // A `?` behind a star takes one character wherever the rest stands, so it goes first.
  for (; !parts.empty() && parts.front().piece == Piece::one; parts = parts.subspan(1)) {
    if (at >= text.size()) { return npos; }
    at = character_end(text, at);
  }
  if (parts.empty()) { return at; }
  for (; at <= text.size(); ++at) {
    if (parts.front().piece == Piece::text) {
      const std::string_view wanted = parts.front().text;
      const auto* const rest = text.data() + at;
      const auto* const found = memmem(rest, text.size() - at, wanted.data(), wanted.size());
      if (found == nullptr) { return npos; }
      at += static_cast<std::size_t>(static_cast<const char*>(found) - rest);
    }
    const auto end = match_forward(parts, text, at);
    if (end != npos) { return end; }
  }
  return npos;
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

bool matches(const Pattern& pattern, std::string_view text) {
  const Parts all(pattern.parts);
  const auto first_star = std::ranges::find(all, Piece::any, &Part::piece);
  auto at = match_forward({all.begin(), first_star}, text, 0);
  if (first_star == all.end()) { return at == text.size(); }
  for (auto begin = first_star; at != npos;) {
    ++begin;  // behind the star
    const auto end = std::find_if(begin, all.end(), is_star);
    if (end == all.end()) {
      const auto from = match_backward({begin, end}, text);
      return from != npos && from >= at;
    }
    at = find_piece({begin, end}, text, at);
    begin = end;
  }
  return false;
}

std::string_view longest_text(const Pattern& pattern) {
  std::string_view longest;
  for (const Part& part : pattern.parts) {
    if (part.text.size() > longest.size()) { longest = part.text; }
  }
  return longest;
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
