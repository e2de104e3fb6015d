#include "sim/unicode/json_text.hpp"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace mscsim::unicode;
using Json = nlohmann::ordered_json;

TEST_CASE("JSON holds any bytes: what is no UTF-8 becomes U+FFFD, in keys too") {
  CHECK(json_line(Json{{"a\xFF", "\xC3(\n"}}) == "{\"a\xEF\xBF\xBD\":\"\xEF\xBF\xBD(\\n\"}\n");
  CHECK(json_text(Json{{"a", 1}}) == "{\n  \"a\": 1\n}\n");
  rc::prop("and is JSON again", [](const std::string& bytes) {
    RC_ASSERT(Json::accept(json_line(Json{{bytes, bytes}})));
  });
}
