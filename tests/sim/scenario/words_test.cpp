#include "sim/scenario/words.hpp"

#include <catch2/catch.hpp>

using namespace mscsim::scenario;

namespace {

constexpr YamlBounds bounds{.bytes_max = 10'000, .values_max = 1000, .depth_max = 9};

Yaml parsed(const std::string& text) {
  ProblemSet problems;
  auto root = parse_yaml(text, "f", bounds, problems);
  REQUIRE(root);
  return *root;
}

}  // namespace

TEST_CASE("a step is written on one line as an author would write it") {
  CHECK(words(parsed("restart:\n  on: NODE1\n")) == "restart: { on: NODE1 }");
  CHECK(words(parsed("restart: {}")) == "restart: {}");
  CHECK(words(parsed("'restart'")) == "restart");
  CHECK(words(parsed("form: { disk: 'Q:', on: [A, B],\n text: 'it''s' }")) ==
        "form: { disk: 'Q:', on: [A, B], text: it's }");
}

TEST_CASE("a scalar is quoted only where YAML would read something else") {
  for (const char* const text :
       {"10.1.0.11/16", "Cluster IP Address", "a-b", "SP6a", "1044", "a:b", "a#b", "C:\\x"}) {
    CHECK(scalar_words(text) == text);
  }
  for (const char* const text :
       {"",   "~",  "null", "- a", "a: b", "a #b", "Q:", "[",    "a,b",  "a}", "'",
        "\"", "*x", "&x",   "!x",  "%x",   " a",   "a ", "a\nb", "a\tb", "@",  "|"}) {
    CAPTURE(text);
    const std::string line = scalar_words(text);
    CHECK(line.find('\n') == std::string::npos);
    const Yaml again = parsed("[ " + line + " ]");
    REQUIRE(again.items.size() == 1);
    CHECK(again.items.front().kind == Yaml::Kind::scalar);
    CHECK(again.items.front().text == text);
  }
}
