#include "sim/scenario/variables.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/words.hpp"

using namespace mscsim::scenario;

namespace {

const Variables variables{{"level", "SP4"}, {"n", "7"}};

/// `text` with its variables filled in, or the problem with them.
std::string filled(const std::string& text) {
  ProblemSet problems;
  const auto root =
      parse_yaml(text, "f", {.bytes_max = 10'000, .values_max = 100, .depth_max = 9}, problems);
  REQUIRE(root);
  const auto result = substitute(*root, variables, problems);
  CHECK(result.has_value() == problems.empty());
  if (result) { return words(*result); }
  const Problem first = problems.list().front();
  return std::to_string(first.place.column) + " " + first.what + "; " + first.instead;
}

}  // namespace

TEST_CASE("variables are filled in anywhere in scalars and keys") {
  CHECK(filled("a: [x, '10.1.${n}.${n}/16', { '${level}': 'is ${level}' }]") ==
        "a: [x, 10.1.7.7/16, { SP4: is SP4 }]");
  CHECK(filled("a: [$, '$n', '{n}', '$}']") == "a: [$, $n, '{n}', '$}']");
}

TEST_CASE("an unknown variable is a problem with the nearest") {
  CHECK(filled("a: '${levle}'") == "4 unknown variable `levle`; did you mean `level`?");
  CHECK(filled("a: 'x${'") == "4 `${` without its `}`; ");
}

TEST_CASE("what variables make of a text is bounded") {
  std::string text = "a: '";
  for (int i = 0; i < 1500; ++i) { text += "${n}"; }
  CHECK(filled(text + "'").find("more than 4096 bytes") != std::string::npos);
}
