#include "sim/unicode/code_point.hpp"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>

using namespace mscsim::unicode;

TEST_CASE("a code point is shown by the escape that C and YAML know") {
  const auto escape = [](std::string_view text) { return escape_of(first_code_point(text)); };
  CHECK(escape("\n") == "\\n");
  CHECK(escape("\x1b") == "\\x1b");
  CHECK(escape("\xC2\x9B") == "\\x9b");
  CHECK(escape("\xE2\x80\xAE") == "\\u202e");
  CHECK(escape("\xF0\x9F\x98\x80") == "\\U0001f600");
}

TEST_CASE("the code points of a text are its bytes in order, whatever they are") {
  CHECK(width("\xC3\xA4\xE2\x82\xAC!") == 3);
  rc::prop("nothing is lost", [](const std::string& bytes) {
    std::string again;
    for_each_code_point(bytes, [&](const CodePoint&, std::string_view part) { again += part; });
    RC_ASSERT(again == bytes);
  });
}
