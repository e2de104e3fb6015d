#include "sim/report/rule_baseline.hpp"

#include <catch2/catch.hpp>

#include "sim/report/rule_scores.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

harness::SetScore scores(std::size_t right, std::size_t wrong) {
  harness::RuleScore score;
  score.condition = 0;
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
    return std::get<Lines>(worse_than(baseline, now, rules));
  };
  CHECK(compared(scores(4, 0)).empty());
  CHECK(compared(scores(9, 0)).empty());
  CHECK(compared(scores(3, 1)) ==
        Lines{"A rule: precision was 1.000 and is 0.750", "A rule: it passed, and no longer does"});
  CHECK(compared({}) == Lines{"A rule: it is not there any more"});
  CHECK(std::holds_alternative<NoBaseline>(worse_than("{}", scores(1, 0), rules)));
  CHECK(std::holds_alternative<NoBaseline>(worse_than("\xFF", scores(1, 0), rules)));
}

}  // namespace mscsim::report
