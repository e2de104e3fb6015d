#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::rules {

/// A string of a Sigma rule, its wildcards and escapes read.
/// Source: Sigma specification, String Wildcard and Escape Character
struct Pattern {
  enum class Piece : std::uint8_t {
    text,  ///< these bytes
    any,   ///< `*`: any number of characters
    one,   ///< `?`: one character
    dash   ///< of `windash`: one of - / and the three longer dashes
  };
  struct Part {
    Piece piece{};
    std::string text;  ///< of Piece::text
    friend auto operator<=>(const Part&, const Part&) = default;
  };
  std::vector<Part> parts;

  /// Whether it is one text, with no wildcard in it.
  [[nodiscard]] bool is_literal() const;
  /// Of a literal: its text.
  [[nodiscard]] std::string literal() const;

  /// Puts a `*` before or behind it, if none is there.
  void open_front();
  void open_back();

  friend auto operator<=>(const Pattern&, const Pattern&) = default;
};

/// `\*`, `\?` and `\\` stand for the character itself; any other backslash too.
[[nodiscard]] Pattern read_pattern(std::string_view text);
/// A pattern that matches `text` and nothing else.
[[nodiscard]] Pattern literal_pattern(std::string_view text);

/// The pattern as a regular expression of bytes, from the start of a text to its end. The text is
/// UTF-8.
[[nodiscard]] std::string regular_expression(const Pattern& pattern);

/// The pattern as a rule has it: wildcards and escapes written out.
[[nodiscard]] std::string words(const Pattern& pattern);

/// `text` with its ASCII letters in lower case, as the words of the rule language are compared.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace mscsim::rules
