#include "sim/report/rule_baseline.hpp"

#include <catch2/catch.hpp>

#include "sim/report/rule_scores.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

harness::SetScore scores(std::size_t right, std::size_t wrong) {
  harness::RuleScore score;
  score.condition = "adapter-broken";
  score.outcomes = {right, wrong, 0, 10};
  return {
      .cases = 1, .records = 1, .rules = {score}, .uncovered = {}, .overlaps = {}, .silent = {}};
}

}  // namespace

TEST_CASE("what is worse than in an earlier report is told") {
  const auto rules = rules::made(rules::rule_with("s: { A: 1 }\ncondition: s") +
                                 "mscsim: { cause: adapter-broken }\n");
  const std::string baseline = json_report(scores(4, 0), rules);
  const auto compared = [&](const harness::SetScore& now) {
    const auto read = read_baseline(baseline);
    return worse_than(std::get<std::vector<BaselineRule>>(read), now, rules);
  };
  CHECK(compared(scores(4, 0)).empty());
  CHECK(compared(scores(9, 0)).empty());
  CHECK(compared(scores(3, 1)) ==
        Lines{"A rule: precision was 1.000 and is 0.750", "A rule: it passed, and no longer does"});
  CHECK(compared({}) == Lines{"A rule: it is not there any more"});
}

TEST_CASE("a rule that passed and is not tested any more is worse") {
  const auto rules = rules::made(rules::rule_with("s: { A: 1 }\ncondition: s") +
                                 "mscsim: { cause: adapter-broken }\n");
  const auto read = read_baseline(json_report(scores(4, 0), rules));
  CHECK(worse_than(std::get<std::vector<BaselineRule>>(read), scores(0, 0), rules) ==
        Lines{"A rule: precision was 1.000 and is none", "A rule: recall was 1.000 and is none",
              "A rule: it passed, and is not tested here any more"});
}

TEST_CASE("a text that is no earlier report says why, and where") {
  const auto why = [](const std::string& text) {
    const auto read = read_baseline(text);
    REQUIRE(std::holds_alternative<NoBaseline>(read));
    return std::get<NoBaseline>(read).why;
  };
  const auto of_rule = [&](const std::string& rule) {
    return why(R"({"format": 1, "rules": [{"id": "a"}, )" + rule + "]}");
  };
  CHECK(why("") == "1:1: no JSON from here on");
  CHECK(why("{\n  \"rules\": [,]\n}") == "2:13: no JSON from here on");
  CHECK(why("\xFF") == "1:1: no JSON from here on");
  CHECK(why(R"({"rules": [1e999999]})") == "it has a number that is too large");
  CHECK(why(std::string(1'000, '[')) == "it is nested more than 32 deep");
  CHECK(why("{}") ==
        "it is no report of `mscsim rules test --format json`: it has no list `rules`");
  CHECK(why(R"({"rules": {}})") == why("{}"));
  CHECK(why("[]") == why("{}"));
  CHECK(why(R"({"format": 99, "rules": []})") == "`format` is 99, and this program reads 1");
  CHECK(why(R"({"format": "1", "rules": []})") == "`format` is \"1\", and this program reads 1");
  CHECK(why(R"({"rules": []})") == "`format` is missing, and this program reads 1");
  CHECK(of_rule("7") == "rules[1] is no object");
  CHECK(of_rule("{}") == "rules[1] has no id and no title");
  CHECK(of_rule(R"({"id": 7})") == "rules[1].id is no text");
  CHECK(of_rule(R"({"id": "b", "title": null})") == "rules[1].title is no text");
  CHECK(of_rule(R"({"id": "b", "passed": "yes"})") == "rules[1].passed is neither true nor false");
  CHECK(of_rule(R"({"id": "b", "recall": "1"})") == "rules[1].recall is no number from 0 to 1");
  CHECK(of_rule(R"({"id": "b", "precision": -1})") ==
        "rules[1].precision is no number from 0 to 1");
}

}  // namespace mscsim::report
