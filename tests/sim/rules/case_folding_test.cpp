#include "sim/rules/case_folding.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sim/rules/rule_set.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {

TEST_CASE("folding leaves each character one character, and small") {
  CHECK(folded("ABC xyz 09") == "abc xyz 09");
  CHECK(folded("ÄÖÜ") == "äöü");
  CHECK(folded("ς") == folded("Σ"));
  CHECK(folded("ß") == "ß");
  CHECK(folded("ẞ") == "ß");
  CHECK(folded("\xE2\x84\xAA") == "k");  // the sign of Kelvin
  CHECK(folded("").empty());
  CHECK(folded(std::string("A\0B", 3)) == std::string("a\0b", 3));
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD, and what is behind them stays") {
  const std::string replacement = "\xEF\xBF\xBD";
  CHECK(as_utf8("a") == "a");
  CHECK(as_utf8("\xFFz") == replacement + "z");
  CHECK(folded("\xFFZ") == replacement + "z");
  CHECK(as_utf8("\xC3") == replacement);
  CHECK(folded("\xC3\x84\xC3") == "\xC3\xA4" + replacement);
  for (const std::string_view text :
       {"\xED\xA0\x80", "\xF8\x88\x80\x80\x80", "\xC0\x80", "\x80", "\xF4\x90\x80\x80"}) {
    CHECK(as_utf8(as_utf8(text)) == as_utf8(text));
    CHECK_FALSE(is_ascii(as_utf8(text)));
  }
}

TEST_CASE("records with bytes that are no UTF-8 are matched as any other") {
  const auto matched = [](std::string_view field, std::string text) {
    const RuleSet set(made(rule_with("s: { " + std::string(field) + " }\ncondition: s")));
    Matcher matcher(set);
    return !matcher.match({{{"a", std::move(text)}}}).empty();
  };
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
    const std::string text = "x" + std::string(1, static_cast<char>(byte)) + "y";
    INFO(byte);
    CHECK(matched("a: 'x?y'", text));
    CHECK(matched("a: 'X*'", text));
    CHECK(matched("a|contains: 'Y'", text));
    CHECK(matched("a|re: '^x.y$'", text));
    CHECK(matched("a|re|i: 'Y$'", text));
    CHECK(matched("a|cased: 'x?y'", text));
    CHECK_FALSE(matched("a: 'xy'", text));
    CHECK_FALSE(matched("a|re: '^xy$'", text));
  }
}

}  // namespace mscsim::rules
