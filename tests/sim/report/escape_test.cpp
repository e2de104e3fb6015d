#include "sim/report/escape.hpp"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>

namespace mscsim::report {

TEST_CASE("a terminal gets nothing that it would obey") {
  CHECK(printable("plain \xC3\xA4\xE2\x82\xAC text") == "plain \xC3\xA4\xE2\x82\xAC text");
  CHECK(printable("\x1b[31m\n\t\x7F\xFF") == "\\x1b[31m\\n\\t\\x7f\\xff");
  // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what the case is about
  CHECK(printable("\xE2\x80\xAE") == "\\u202e");  // turns what follows around
  CHECK(printable("\xC0\x80 \xED\xA0\x80") == "\\xc0\\x80 \\xed\\xa0\\x80");
  CHECK(printable("\xE2\x82") == "\\xe2\\x82");  // cut short
  rc::prop("whatever the bytes", [](const std::string& bytes) {
    for (const char c : printable(bytes)) { RC_ASSERT(static_cast<unsigned char>(c) >= 0x20); }
  });
}

TEST_CASE("XML holds any bytes") {
  CHECK(xml_escaped("a<b>&\"c\"]]>") == "a&lt;b&gt;&amp;&quot;c&quot;]]&gt;");
  CHECK(xml_escaped(std::string_view("\0\x1b\xFF", 3)) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(xml_escaped("\xEF\xBF\xBE") == "\xEF\xBF\xBD");
}

TEST_CASE("a picture and a page show what turns the text around, and controls, as escapes") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what the case is about
  const std::string name = "a\xE2\x80\xAE\xC2\x9B\x1b\xFF\"\\b\nc";
  CHECK(dot_escaped(name) == "a\\\\u202e\\\\x9b\\\\x1b\\\\xff\\\"\\\\b\\nc");
  CHECK(xml_escaped("\xE2\x80\xAE\xC2\x9B") == "\\u202e\\x9b");
  CHECK(printable_lines("a\x1b\n\tb\xE2\x80\xAE\n") == "a\\x1b\n\tb\\u202e\n");
}

TEST_CASE("a link holds any path") {
  CHECK(url_escaped("dir/001-a#b?c%20d e.html") == "dir/001-a%23b%3Fc%2520d%20e.html");
  CHECK(url_escaped("\xFF\xC3\xA4\n\"") == "%FF%C3%A4%0A%22");
}

}  // namespace mscsim::report
