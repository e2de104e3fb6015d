#include "sim/report/escape.hpp"

#include <rapidcheck/catch.h>
#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "sim/report/utf8.hpp"

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

TEST_CASE("a quoted YAML scalar is read as it was written") {
  const std::string text = "a \"b\" \\ c # d: \n\t\x1b [\xC3\xA4] {\xF0\x9F\x98\x80}";
  CHECK(YAML::Load(yaml_quoted(text)).as<std::string>() == text);
  rc::prop("whatever the ASCII", [](std::string ascii) {
    for (char& c : ascii) { c = static_cast<char>(static_cast<unsigned char>(c) & 0x7FU); }
    RC_ASSERT(YAML::Load(yaml_quoted(ascii)).as<std::string>() == ascii);
  });
}

TEST_CASE("a code point is a column") { CHECK(width("\xC3\xA4\xE2\x82\xAC!") == 3); }

}  // namespace mscsim::report
