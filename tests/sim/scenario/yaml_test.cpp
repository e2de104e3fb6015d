#include "sim/scenario/yaml.hpp"

#include <catch2/catch.hpp>
#include <chrono>

using namespace mscsim::scenario;

namespace {

constexpr YamlBounds bounds{.bytes_max = 1000, .values_max = 100, .depth_max = 5};

std::optional<Yaml> parsed(const std::string& text) {
  ProblemSet problems;
  return parse_yaml(text, "f", bounds, problems);
}

std::string problem(const std::string& text) {
  ProblemSet problems;
  static_cast<void>(parse_yaml(text, "f", bounds, problems));
  if (problems.empty()) { return {}; }
  const Problem first = problems.list().front();
  return std::to_string(first.place.line) + ":" + std::to_string(first.place.column) + " " +
         first.what;
}

}  // namespace

TEST_CASE("every value of a YAML text has its line and column, from 1") {
  const auto root = parsed("one: 1\nmap:\n  list: [a, 'b c']\nnone:\n");
  REQUIRE(root);
  const Yaml& list = *root->find("map")->find("list");
  CHECK(list.items[1].text == "b c");
  CHECK(list.items[1].place == Place{"f", 3, 13});
  CHECK(root->entries[1].key_place == Place{"f", 2, 1});
  CHECK(root->find("none")->kind == Yaml::Kind::null);
  CHECK(root->find("none")->place == Place{"f", 4, 1});
  CHECK(root->find("nothing") == nullptr);
}

TEST_CASE("an alias is the value that it stands for") {
  const auto root = parsed("a: &x { k: [1, 2] }\nb: *x\n");
  REQUIRE(root);
  CHECK(root->find("b")->find("k")->items.size() == 2);
}

TEST_CASE("a value varies if a scalar or a key anywhere in it has a variable") {
  const auto root = parsed("a: [[x, '${n}']]\nb: { '${n}': 1 }\nc: [$, '{}']\n");
  REQUIRE(root);
  CHECK(root->varies);
  CHECK(root->find("a")->varies);
  CHECK(root->find("b")->varies);
  CHECK_FALSE(root->find("c")->varies);
}

TEST_CASE("what is no YAML document is a problem with its place") {
  CHECK(problem("") == "0:0 there is nothing in this file");
  CHECK(problem("# a comment\n") == "0:0 there is nothing in this file");
  CHECK(problem("a: 1\nb: [1,\n") == "3:1 a `[` without its `]`");
  CHECK(problem("a: 1\n---\nb: 2\n") == "3:1 a second document");
  CHECK(problem("a: 1\nb: 2\na: 3\n") == "3:1 `a` is here twice");
  CHECK(problem("[1, 2]: 3\n") == "1:1 a key that is not a word");
  CHECK(problem("a: *nobody\n") == "1:4 an alias (`*`) of what has no such anchor (`&`) above it");
  CHECK(problem("a: &x [1, *x]\n") == "1:11 an alias within the value it stands for");
  CHECK(problem("a: !!int 1\n") == "1:4 a tag: scenarios have none");
}

TEST_CASE("bytes that are no text are refused before they are parsed") {
  CHECK(problem(std::string("a: b\0c\n", 7)) == "1:5 a control character");
  CHECK(problem("a: 1\nb: \x1b[0m\n") == "2:4 a control character");
  for (const char* const bytes :
       {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
    CHECK(problem(std::string("a: ") + bytes) == "1:4 a byte that is not UTF-8");
  }
  CHECK(problem("a: \xE2\x82\xAC \xF0\x9F\x98\x80\n").empty());
}

TEST_CASE("nesting, values and bytes are bounded, aliases written out") {
  CHECK(problem("[[[[[1]]]]]").empty());
  CHECK(problem("[[[[[[1]]]]]]") == "1:6 nested more than 5 deep");
  CHECK_THAT(problem(std::string(500'000, '[')), Catch::Contains("nested more than 5 deep"));
  std::string many = "[";
  for (int i = 0; i < 100; ++i) { many += "1, "; }
  CHECK(problem(many + "]") == "1:299 more than 100 values, with aliases written out");
  CHECK(problem("a: &a " + std::string(400, 'x') + "\nb: [*a, *a]\n") ==
        "2:9 more than 1000 bytes, with aliases written out");
}

TEST_CASE("an alias bomb is refused at once") {
  std::string bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
  for (int i = 1; i < 20; ++i) {
    const std::string number = std::to_string(i);
    bomb.append("a").append(number).append(": &a").append(number).append(" [");
    for (int j = 0; j < 10; ++j) { bomb.append("*a").append(std::to_string(i - 1)).append(", "); }
    bomb += "]\n";
  }
  ProblemSet problems;
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(parse_yaml(
      bomb, "f", {.bytes_max = 1'000'000, .values_max = 200'000, .depth_max = 32}, problems));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  CHECK(problems.list().front().what == "more than 200000 values, with aliases written out");
}
