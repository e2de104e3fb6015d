#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::rules {

/// The dashes that `windash` takes for one another. Source: Sigma modifiers, windash
constexpr std::array<std::string_view, 5> dashes_alike{"-", "/", "\xE2\x80\x93", "\xE2\x80\x94",
                                                       "\xE2\x80\x95"};

/// A string of a Sigma rule, its wildcards and escapes read.
/// Source: Sigma specification, String Wildcard and Escape Character
struct Pattern {
  enum class Piece : std::uint8_t {
    text,  ///< these bytes
    any,   ///< `*`: any number of characters
    one,   ///< `?`: one character
    dash   ///< of `windash`: one of `dashes_alike`
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

/// Whether the pattern matches a text from its start to its end, byte for byte. A character is one
/// of UTF-8, or a byte that is part of none. Takes time linear in the text; in the worst case times
/// the longest piece between two `*` that has a `?` or a dash within it.
[[nodiscard]] bool matches(const Pattern& pattern, std::string_view text);

/// The longest piece without wildcards, which stands in every text that matches; empty: none does.
[[nodiscard]] std::string_view longest_text(const Pattern& pattern);

/// The pattern as a rule has it: wildcards and escapes written out.
[[nodiscard]] std::string words(const Pattern& pattern);

/// `text` with its ASCII letters in lower case, as the words of the rule language are compared.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace mscsim::rules
