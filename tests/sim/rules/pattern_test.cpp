#include "sim/rules/pattern.hpp"

#include <catch2/catch.hpp>

namespace mscsim::rules {
namespace {

bool fits(std::string_view pattern, std::string_view text) {
  return matches(read_pattern(pattern), text);
}

std::string repeated(std::string_view word, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) { text += word; }
  return text;
}

}  // namespace

TEST_CASE("a star stands for any number of characters, wherever it is") {
  CHECK(fits("", ""));
  CHECK_FALSE(fits("", "a"));
  CHECK(fits("*", ""));
  CHECK(fits("a*", "a"));
  CHECK(fits("a*", "abc"));
  CHECK_FALSE(fits("a*", "ba"));
  CHECK(fits("*a", "a"));
  CHECK(fits("*a", "aba"));
  CHECK_FALSE(fits("*a", "ab"));
  CHECK(fits("*ab*cd*", "xabyycdz"));
  CHECK_FALSE(fits("*ab*cd*", "xcdyyabz"));
  CHECK(fits("a*b*c", "abbc"));
  CHECK_FALSE(fits("a*b*c", "ac"));
}

TEST_CASE("what stands before and behind a star does not share characters") {
  CHECK_FALSE(fits("ab*b", "ab"));
  CHECK(fits("ab*b", "abb"));
  CHECK_FALSE(fits("*ab*ab", "ab"));
  CHECK_FALSE(fits("aba*aba", "aba"));
  CHECK_FALSE(fits("aba*aba", "ababa"));
  CHECK(fits("aba*aba", "abaaba"));
}

TEST_CASE("a question mark stands for one character, of however many bytes") {
  CHECK(fits("?", "a"));
  CHECK(fits("?", "\xC3\xA4"));
  CHECK(fits("?", "\xF0\x9F\x98\x80"));
  CHECK_FALSE(fits("?", ""));
  CHECK_FALSE(fits("??", "\xC3\xA4"));
  CHECK(fits("a?c",
             "a\xC3\xA4"
             "c"));
  CHECK(fits("*?c",
             "\xC3\xA4"
             "c"));
  CHECK_FALSE(fits("*??c",
                   "\xC3\xA4"
                   "c"));
  CHECK(fits("a*?b?*c", "axbyc"));
  CHECK_FALSE(fits("a*?b?*c", "abyc"));
  CHECK(fits("*a?b*", "aaxb"));
  CHECK(fits("*a?a?b", "aaaaab"));
}

TEST_CASE("bytes that are no UTF-8 are a character each") {
  CHECK(fits("??", "\x80\xBF"));
  CHECK(fits("*?", "\xFF"));
  CHECK(fits("a?", "a\x80"));
}

TEST_CASE("patterns of any length match in little time") {
  const std::string letters(16'001, 'x');
  CHECK(fits("*" + letters + "*", "a" + letters + "b"));
  CHECK_FALSE(fits("*" + letters + "*", "a" + letters.substr(1) + "b"));
  CHECK(fits(std::string(1'000, '?'), std::string(1'000, 'y')));
  CHECK_FALSE(fits(std::string(1'000, '?'), std::string(999, 'y')));
  CHECK(fits("*" + std::string(1'000, '?') + "z", std::string(1'000'000, 'y') + "z"));
  CHECK(fits(repeated("*?", 400), std::string(400, 'y')));
  CHECK_FALSE(fits(repeated("*?", 400), std::string(399, 'y')));
  CHECK_FALSE(fits(repeated("*a", 5'000) + "b", std::string(100'000, 'a')));
}

TEST_CASE("the longest piece of a pattern is what every match has in it") {
  CHECK(longest_text(read_pattern("*ab*cde?f")) == "cde");
  CHECK(longest_text(read_pattern("ab")) == "ab");
  CHECK(longest_text(read_pattern("*??*")).empty());
}

}  // namespace mscsim::rules
