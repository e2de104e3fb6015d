#include "sim/scenario/yaml_errors.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {
namespace {

std::string what(std::string_view text) {
  ProblemSet problems;
  static_cast<void>(
      parse_yaml(text, "t.yaml", {.bytes_max = 1000, .values_max = 100, .depth_max = 9}, problems));
  return problems.empty() ? std::string() : problems.list().front().what;
}

}  // namespace

TEST_CASE("what is wrong in YAML is said in words that need no knowledge of a parser") {
  CHECK(what("a: [1\n") == "a `[` without its `]`");
  CHECK(what("a: {b: 1\n") == "a `{` without its `}`");
  CHECK(what("a: 1\n b: 2\n") == "a `: ` where no value can stand");
  CHECK(what("a: \"x") == "the file ends within a text in quotes");
  CHECK(what("a: \"\\q\"\n") == "a `\\` before a letter that it means nothing before");
  CHECK(what("a: *b\n") == "an alias (`*`) of what has no such anchor (`&`) above it");
  CHECK(what("a: @b\n") == "a letter that nothing can begin with");
  CHECK(what("k:\n  - a\n  b: 1\n") == "this does not go on with the keys above it");
}

TEST_CASE("our own words stay as they are") {
  CHECK(in_plain_words("nested more than 9 deep").what == "nested more than 9 deep");
}

}  // namespace mscsim::scenario
