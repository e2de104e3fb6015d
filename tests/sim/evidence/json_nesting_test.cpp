#include "sim/evidence/json_nesting.hpp"

#include <catch2/catch.hpp>

namespace mscsim::evidence {
namespace {

/// Reads lines; how much of the last one belonged to the value.
std::size_t read(JsonNesting& nesting, std::initializer_list<std::string_view> lines) {
  std::size_t taken = 0;
  for (const std::string_view line : lines) { taken = nesting.read(line); }
  return taken;
}

}  // namespace

TEST_CASE("a value ends where its first bracket is closed") {
  JsonNesting nesting;
  CHECK(read(nesting, {"{", "\"a\": [1, {}],", "} , {"}) == 1);
  CHECK(nesting.is_closed());
}

TEST_CASE("brackets and quotation marks in strings count for nothing") {
  JsonNesting nesting;
  CHECK(read(nesting, {"{ \"}\": \"]\\\"}\\\\\",", "\"b\": 1 }"}) == 8);
  CHECK(nesting.is_closed());
}

TEST_CASE("what cannot be JSON is broken, and closed nowhere") {
  for (const std::string_view line : {"{ ]", "{ [ }", "{ \"a", "{ \"a\\"}) {
    INFO(line);
    JsonNesting nesting;
    CHECK(nesting.read(line) == line.size());
    CHECK(nesting.is_broken());
    CHECK_FALSE(nesting.is_closed());
  }
}

}  // namespace mscsim::evidence
