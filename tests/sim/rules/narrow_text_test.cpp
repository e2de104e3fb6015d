#include "sim/rules/narrow_text.hpp"

#include <catch2/catch.hpp>

#include "sim/rules/case_folding.hpp"
#include "sim/rules/pattern_set.hpp"

namespace mscsim::rules {
namespace {

/// Whether the expression is somewhere in the text.
bool found(const std::string& expression, const std::string& text) {
  const PatternSet set(
      {{.pattern = {}, .cased = true, .is_expression = true, .expression = expression}});
  const auto scratch = PatternSet::make_scratch();
  set.fit(*scratch);
  bool any = false;
  set.search(text, folded(text), *scratch, [&any](std::size_t /*row*/) { any = true; });
  return any;
}

}  // namespace

TEST_CASE("an expression that names other characters than ASCII is known") {
  for (const char* const ascii : {"", "a.*[^b]\\W{3}", "\\\\xE4", "\\x2f", "(?i)k", "\\.\\*"}) {
    INFO(ascii);
    CHECK(names_only_ascii(ascii));
  }
  for (const char* const other :
       {"\xC3\xA4", "\\xE4", "\\x{E4}", "\\x8", "\\pL", "\\P{Lu}", "\\X", "\\344", "(*UTF8)a"}) {
    INFO(other);
    CHECK_FALSE(names_only_ascii(other));
  }
}

TEST_CASE("each character but ASCII is one byte of a narrowed text") {
  CHECK(narrowed("") == "");
  CHECK(narrowed("abc") == "abc");
  CHECK(narrowed("a\xC3\xA4"
                 "b\xF0\x9F\x98\x80") ==
        "a\x80"
        "b\x80");
}

TEST_CASE("expressions count characters, whichever way they are looked for") {
  const std::string umlaut = "\xC3\xA4";
  CHECK(found("^.$", umlaut));
  CHECK_FALSE(found("^..$", umlaut));
  CHECK(found("^[^a]$", umlaut));
  CHECK(found("^\\W\\S\\D$", umlaut + umlaut + umlaut));
  CHECK_FALSE(found("\\w", umlaut));
  CHECK(found("a.{3}b", "a" + umlaut + umlaut + umlaut + "b"));
  CHECK_FALSE(found("a.{6}b", "a" + umlaut + umlaut + umlaut + "b"));
  CHECK(found("^[" + umlaut + "x].$", umlaut + umlaut));
  CHECK(found("(?i)^\\x{C4}$", umlaut));
  CHECK_FALSE(found("^\\x{C4}$", umlaut));
}

}  // namespace mscsim::rules
