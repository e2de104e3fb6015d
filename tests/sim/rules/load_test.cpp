#include "sim/rules/load.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

LoadedRules read(const std::vector<RuleFile>& files) { return read_rules(files, {}, {}); }

std::vector<std::string> titles(const LoadedRules& loaded) {
  std::vector<std::string> names;
  for (const Rule& rule : loaded.rules) { names.push_back(rule.title); }
  return names;
}

std::string named(const std::string& name, const std::string& rest) {
  return "title: " + name + "\nname: " + name + "\n" + rest;
}

std::string detection(const std::string& name, const std::string& condition = "s") {
  return named(name, "logsource: { product: windows }\ndetection: { s: { A: 1 }, condition: " +
                         condition + " }\n");
}

std::string correlation(const std::string& name, const std::string& of) {
  return named(name, "correlation: { type: event_count, rules: [" + of +
                         "], timespan: 1m, condition: { gte: 2 } }\n");
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what is refused is left out, and the others are there") {
  const auto loaded = read({{.name = "a.yml", .text = detection("a")},
                            {.name = "b.yml", .text = detection("b", "x")},
                            {.name = "c.yml", .text = "{ no: YAML"},
                            {.name = "d.yml", .text = "just: a document\n"},
                            {.name = "e.yml", .text = detection("e")}});
  CHECK(titles(loaded) == Names{"a", "e"});
  CHECK(loaded.problems.size() == 3);
  CHECK(loaded.refused.size() == 3);
}

TEST_CASE("each document that is refused counts once, however much is wrong with it") {
  const auto loaded =
      read({{.name = "a.yml",
             .text = "title: a\nstatus: odd\nlevel: odd\nlogsource: { product: windows }\n"
                     "detection: { s: { A: 1 }, condition: t }\n---\n" +
                     detection("b")}});
  CHECK(titles(loaded) == Names{"b"});
  CHECK(loaded.problems.size() == 3);
  CHECK(loaded.refused.size() == 1);
}

TEST_CASE(
    "a correlation of what is refused is refused, and those that remain mean the same rules") {
  const auto loaded =
      read({{.name = "a.yml",
             .text = detection("bad", "x") + "---\n" + detection("good") + "---\n" +
                     correlation("of_bad", "bad") + "---\n" + correlation("of_of_bad", "of_bad") +
                     "---\n" + correlation("of_good", "good")}});
  CHECK(titles(loaded) == Names{"good", "of_good"});
  REQUIRE(loaded.rules.back().correlation);
  CHECK(loaded.rules.back().correlation->rules == std::vector<std::size_t>{0});
  CHECK_FALSE(loaded.rules.front().reported);
  CHECK(loaded.refused.size() == 3);
  CHECK(loaded.problems.size() == 1);  // a reader need mend only this one
}

TEST_CASE("a detection is reported where the correlation of it is refused") {
  const auto loaded =
      read({{.name = "a.yml",
             .text = detection("good") + "---\n" + correlation("of_both", "good, missing")}});
  CHECK(titles(loaded) == Names{"good"});
  CHECK(loaded.rules.front().reported);
}

TEST_CASE("of two rules with one id the second is refused") {
  const auto loaded =
      read({{.name = "a.yml", .text = detection("a")}, {.name = "b.yml", .text = detection("a")}});
  REQUIRE(loaded.rules.size() == 1);
  CHECK(loaded.rules.front().place.file.str() == "a.yml");
}

TEST_CASE("expressions that take too long to compile, or cannot be, are refused where they stand") {
  const auto problems =
      problems_of(rule_with("s: { A|re: '^((a{1,500}b){1,500}c){1,500}$' }\ncondition: s"));
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().starts_with("4:"));
  CHECK(problems.front().find("when they are written out") != std::string::npos);
}

TEST_CASE("patterns of any length load and match") {
  const std::string letters(16'001, 'x');
  std::string pairs;
  for (int i = 0; i < 400; ++i) { pairs += "*?"; }
  const auto record = [](const std::string& text) { return R"({"Message": ")" + text + "\"}"; };
  const auto rule = [](const std::string& field, const std::string& value) {
    return "s: { " + field + ": '" + value + "' }\ncondition: s";
  };
  CHECK(matches(rule("Message|contains", letters), record("a" + letters + "b")));
  CHECK_FALSE(matches(rule("Message|contains", letters), record(letters.substr(1))));
  CHECK(matches(rule("Message", letters), record(letters)));
  CHECK(matches(rule("Message|cased", letters + "*"), record(letters)));
  CHECK(matches(rule("Message", std::string(1'000, '?')), record(std::string(1'000, 'y'))));
  CHECK(matches(rule("Message", pairs), record(std::string(400, 'y'))));
  CHECK_FALSE(matches(rule("Message", pairs), record(std::string(399, 'y'))));
}

}  // namespace mscsim::rules
