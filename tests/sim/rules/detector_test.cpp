// The correlations and filters of the Sigma specification.
#include "sim/rules/detector.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

using evidence::Record;

/// A record at some second of a day.
Record at(int second, std::vector<evidence::Field> fields) {
  const int hour = second / 3600;
  const int minute = second / 60 % 60;
  fields.push_back(
      {"TimeCreated", fmt::format("1999-10-14T{:02}:{:02}:{:02}Z", hour, minute, second % 60)});
  return {std::move(fields)};
}

constexpr std::string_view failed_login = R"(
title: Failed login
name: failed_login
logsource: { product: windows }
detection: { s: { EventID: 529 }, condition: s }
---
title: Successful login
name: successful_login
logsource: { product: windows }
detection: { s: { EventID: 528 }, condition: s }
---
)";

/// How often the rule `title` matches as the records come in.
std::size_t times(const std::string& correlation, const std::vector<Record>& records,
                  std::string_view title = "Correlated") {
  const RuleSet set(
      made(std::string(failed_login) + "title: Correlated\ncorrelation:\n" + correlation));
  std::size_t count = 0;
  for (const auto& rows : detect(set, records).rules) {
    for (const std::size_t row : rows) { count += set.rules()[row].title == title ? 1 : 0; }
  }
  return count;
}

Record failed(int second, std::string user, std::int64_t size = 0) {
  return at(second, {{"EventID", std::int64_t{529}}, {"User", std::move(user)}, {"Size", size}});
}
Record success(int second, std::string user) {
  return at(second, {{"EventID", std::int64_t{528}}, {"User", std::move(user)}});
}

const std::string three_a_minute =
    "  type: event_count\n  rules: [failed_login]\n  group-by: [User]\n  timespan: 1m\n"
    "  condition: { gte: 3 }\n";

}  // namespace

TEST_CASE("event_count counts within its timespan, each group for itself") {
  CHECK(times(three_a_minute, {failed(0, "a"), failed(10, "a"), failed(20, "a")}) == 1);
  CHECK(times(three_a_minute, {failed(0, "a"), failed(10, "A"), failed(20, "a")}) == 1);
  CHECK(times(three_a_minute, {failed(0, "a"), failed(10, "b"), failed(20, "a")}) == 0);
  CHECK(times(three_a_minute, {failed(0, "a"), failed(50, "a"), failed(61, "a")}) == 0);
  // The window slides: no minute of the clock has all three.
  CHECK(times(three_a_minute, {failed(50, "a"), failed(70, "a"), failed(100, "a")}) == 1);
  // While it holds it is one match; when it begins again it is another.
  CHECK(times(three_a_minute, {failed(0, "a"), failed(1, "a"), failed(2, "a"), failed(3, "a"),
                               failed(500, "a"), failed(501, "a"), failed(502, "a")}) == 2);
}

TEST_CASE("what serves a correlation is not reported itself, unless it says so") {
  const std::vector<Record> one{failed(0, "a")};
  CHECK(times(three_a_minute, one, "Failed login") == 0);
  CHECK(times(three_a_minute + "  generate: true\n", one, "Failed login") == 1);
  CHECK(times(three_a_minute, {success(0, "a")}, "Successful login") == 1);
}

TEST_CASE("value_count counts different values") {
  const std::string two_users =
      "  type: value_count\n  rules: [failed_login]\n  timespan: 1h\n"
      "  condition: { field: User, gte: 2 }\n";
  CHECK(times(two_users, {failed(0, "a"), failed(1, "a"), failed(2, "a")}) == 0);
  CHECK(times(two_users, {failed(0, "a"), failed(1, "b")}) == 1);
}

TEST_CASE("sums, averages, medians and shares are of the numbers in the timespan") {
  const auto of = [](std::string_view type, std::string_view limit) {
    return "  type: " + std::string(type) +
           "\n  rules: [failed_login]\n  timespan: 1h\n  condition: { field: Size, " +
           std::string(limit) + " }\n";
  };
  const std::vector<Record> sizes{failed(0, "a", 10), failed(1, "a", 20), failed(2, "a", 90)};
  CHECK(times(of("value_sum", "gt: 119"), sizes) == 1);
  CHECK(times(of("value_sum", "gt: 120"), sizes) == 0);
  CHECK(times(of("value_avg", "gte: 40"), sizes) == 1);
  CHECK(times(of("value_avg", "gt: 40"), sizes) == 0);
  CHECK(times(of("value_median", "eq: 20"), sizes) == 1);
  CHECK(times(of("value_percentile", "lte: 34, gt: 33"), sizes) == 1);
}

TEST_CASE("temporal wants each of its rules, temporal_ordered in their order") {
  const auto of = [](std::string_view type) {
    return "  type: " + std::string(type) +
           "\n  rules: [failed_login, successful_login]\n  group-by: [User]\n  timespan: 1m\n";
  };
  CHECK(times(of("temporal"), {success(0, "a"), failed(1, "a")}) == 1);
  CHECK(times(of("temporal"), {success(0, "a"), failed(1, "b")}) == 0);
  CHECK(times(of("temporal"), {success(0, "a"), failed(100, "a")}) == 0);
  CHECK(times(of("temporal_ordered"), {success(0, "a"), failed(1, "a")}) == 0);
  CHECK(times(of("temporal_ordered"), {failed(0, "a"), success(1, "a")}) == 1);
}

TEST_CASE("correlations can be about correlations, and about fields of other names") {
  const std::string chain =
      "  type: temporal_ordered\n  rules: [many, successful_login]\n  group-by: [who]\n"
      "  timespan: 10m\n"
      "  aliases: { who: { many: User, successful_login: User } }\n---\n"
      "title: Many\nname: many\ncorrelation:\n" +
      three_a_minute;
  const std::vector<Record> attack{failed(0, "a"), failed(1, "a"), failed(2, "a"),
                                   success(30, "a")};
  CHECK(times(chain, attack) == 1);
  CHECK(times(chain, {failed(0, "a"), failed(1, "a"), success(30, "a")}) == 0);
}

TEST_CASE("a correlation is told once all records are there, with the one that it matches with") {
  const RuleSet set(
      made(std::string(failed_login) + "title: Correlated\ncorrelation:\n" + three_a_minute));
  Detector detector(set);
  const auto failed_on = [](int second, std::string computer) {
    Record record = failed(second, "a");
    record.fields.push_back({"Computer", std::move(computer)});
    return record;
  };
  CHECK(detector.feed(failed_on(2, "LAST"), 7).empty());
  CHECK(detector.feed(failed_on(0, "FIRST"), 8).empty());
  CHECK(detector.feed(failed_on(1, "SECOND"), 9).empty());
  CHECK(detector.take_correlations().empty());
  detector.finish();
  const auto found = detector.take_correlations();
  REQUIRE(found.size() == 1);
  CHECK(set.rules()[found.front().rule].title == "Correlated");
  CHECK(found.front().origin.place == 7);
  CHECK(found.front().origin.computer == "LAST");
  CHECK(found.front().origin.time == "1999-10-14T00:00:02Z");
  CHECK(detector.take_correlations().empty());
}

TEST_CASE("only so much waits to be put in order; what comes too late is told") {
  const RuleSet set(
      made(std::string(failed_login) + "title: Correlated\ncorrelation:\n" + three_a_minute));
  constexpr std::size_t bytes_of_a_few = 1000;
  Detector detector(set, bytes_of_a_few);
  for (const int second : {0, 2, 1, 1000, 1001, 1002, 1003, 1004, 1005, 3}) {
    static_cast<void>(detector.feed(failed(second, "a"), static_cast<std::size_t>(second)));
  }
  static_cast<void>(detector.feed({{{"EventID", std::int64_t{529}}}}));
  detector.finish();
  const auto found = detector.take_correlations();
  REQUIRE(found.size() == 2);
  CHECK(found.front().origin.place == 2);
  CHECK(found.back().origin.place == 1002);
  CHECK(detector.troubles().out_of_order == 2);
  CHECK(detector.troubles().too_late == 1);
  CHECK(detector.troubles().without_time == 1);
  CHECK(words(detector.troubles()).size() == 3);
  CHECK(words(TimeTroubles{}).empty());
}

TEST_CASE("wrong correlations are reported where they are wrong") {
  using Lines = std::vector<std::string>;
  const auto problems = [](std::string_view correlation) {
    return problems_of("title: x\ncorrelation: { " + std::string(correlation) + " }\n");
  };
  CHECK(problems("type: event_count, rules: [none], timespan: 1m, condition: { gte: 1 }") ==
        Lines{"2:43 there is no rule with the id or name `none`"});
  CHECK(problems("type: even_count, rules: [], timespan: 1m, condition: { gte: 1 }") ==
        Lines{"2:22 unknown correlation type `even_count`; did you mean `event_count`?"});
  CHECK(problems("type: temporal, rules: [], timespan: 1w") ==
        Lines{"2:39 `rules` is empty",
              "2:53 `1w` is no timespan; a whole number and s, m, h or d, as in `90m`"});
  CHECK(problems("type: event_count, rules: [], timespan: 0s, condition: { gte: -1 }") ==
        Lines{"2:42 `rules` is empty", "2:56 `0s` is no timespan; from 1 to 3153600000s",
              "2:78 a count cannot be `-1`; a whole number from 0 to 1000000000"});
  CHECK(
      problems_of("title: x\nname: x\ncorrelation: { type: temporal, rules: [x], timespan: 1m }") ==
      Lines{"3:40 a correlation that is about itself; `x` is about `x`"});
}

TEST_CASE(
    "`generate` stands beside the correlation or in it, and wants each correlation to agree") {
  const std::string rules = std::string(failed_login) +
                            "title: X\ncorrelation: { type: event_count, rules: [failed_login],"
                            " timespan: 1m, condition: { gte: 2 } GENERATE }\n";
  const auto reported = [&](std::string text) { return made(std::move(text)).front().reported; };
  const auto with = [&](const std::string& inside) {
    std::string text = rules;
    const std::string_view mark = " GENERATE";
    return text.replace(text.find(mark), mark.size(), inside);
  };
  CHECK_FALSE(reported(with("")));
  CHECK(reported(with(", generate: true")));
  CHECK_FALSE(reported(with(", generate: false")));
  CHECK(reported(with("") + "generate: true\n"));
  CHECK_FALSE(reported(with("") + "generate: true\n---\ntitle: Y\ncorrelation:"
                                  " { type: event_count, rules: [failed_login], timespan: 1m,"
                                  " condition: { gte: 2 } }\n"));
}

}  // namespace mscsim::rules
