// What correlations that count mean, and which are refused, case by case.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <deque>
#include <string>

#include "tests/sim/rules/correlation_cases.hpp"

namespace mscsim::rules {

TEST_CASE("event_count: the records of a group within its timespan") {
  check({
      {"as many as it wants",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 } }",
       "0 a\n5 a\n10 a", "10"},
      {"the timespan has both its ends",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 } }", "0 a\n10 a",
       "10"},
      {"one second more is too far",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 } }", "0 a\n11 a",
       ""},
      {"the window slides: it is no minute of a clock",
       "X { type: event_count, rules: [a], timespan: 1m, condition: { gte: 3 } }",
       "50 a\n70 a\n100 a", "100"},
      {"told when it begins, not while it holds",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 } }",
       "0 a\n1 a\n2 a\n3 a", "1"},
      {"told again when it begins again",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 } }",
       "0 a\n1 a\n50 a\n51 a", "1 51"},
      {"each group for itself",
       "X { type: event_count, rules: [a], group-by: [u], timespan: 10s, condition: { gte: 2 } }",
       "0 a u=x\n1 a u=y\n2 a u=y\n3 a u=x", "2 3"},
      {"two fields: both must be the same",
       "X { type: event_count, rules: [a], group-by: [u, v], timespan: 10s, condition: { gte: 2 } "
       "}",
       "0 a u=x v=1\n1 a u=x v=2\n2 a u=y v=1\n3 a u=x v=1", "3"},
      {"values do not run together",
       "X { type: event_count, rules: [a], group-by: [u, v], timespan: 10s, condition: { gte: 2 } "
       "}",
       "0 a u=xy v=z\n1 a u=x v=yz", ""},
      {"a field that is a path",
       "X { type: event_count, rules: [a], group-by: [host.name], timespan: 10s, condition: { gte: "
       "2 } }",
       R"(0 a host={"name":"x"}
       1 a host={"name":"y"}
       2 a host={"name":"x"})",
       "2"},
      {"several rules: their records together",
       "X { type: event_count, rules: [a, b], timespan: 10s, condition: { gte: 3 } }",
       "0 a\n1 b\n2 a", "2"},
      {"a record that two of its rules match is one",
       "X { type: event_count, rules: [a, b], timespan: 10s, condition: { gte: 2 } }",
       "0 a+b\n1 a+b", "1"},
      {"others do not count",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 } }", "0 a\n1 b\n2 c",
       ""},
      {"one is enough for gte 1, again after the timespan",
       "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 1 } }",
       "0 a\n5 a\n30 a", "0 30"},
      {"by id", "X { type: event_count, rules: [id-a], timespan: 10s, condition: { gte: 2 } }",
       "0 a\n1 a", "1"},
      {"rules as one value",
       "X { type: event_count, rules: a, timespan: 10s, condition: { gte: 2 } }", "0 a\n1 a", "1"},
      {"minutes", "X { type: event_count, rules: [a], timespan: 2m, condition: { gte: 2 } }",
       "0 a\n120 a", "120"},
      {"hours", "X { type: event_count, rules: [a], timespan: 1h, condition: { gte: 2 } }",
       "0 a\n3600 a\n9000 a", "3600"},
      {"days", "X { type: event_count, rules: [a], timespan: 1d, condition: { gte: 2 } }",
       "0 a\n86400 a\n180000 a", "86400"},
  });
}

TEST_CASE("limits: each, and all of them together") {
  const auto with = [](std::string_view limits, std::string_view times) {
    static std::deque<std::string> kept;
    kept.push_back(fmt::format(
        "X {{ type: event_count, rules: [a], timespan: 10s, condition: {{ {} }} }}", limits));
    return Case{kept.back(), kept.back(), "0 a\n1 a\n2 a\n3 a", times};
  };
  check({
      with("gt: 2", "2"),
      with("gte: 2", "1"),
      with("lt: 3", "0"),
      with("lte: 3", "0"),
      with("eq: 3", "2"),
      with("neq: 1", "1"),
      with("neq: 2", "0 2"),
      with("gt: 1, lt: 4", "1"),
      with("gte: 2, lte: 3", "1"),
      with("gt: 1, neq: 3", "1 3"),
      with("gte: 0", "0"),
      with("gte: 1000000000", ""),
  });
}

TEST_CASE("what can never hold, or is no number, is refused") {
  const auto with = [](std::string_view type, std::string_view condition,
                       std::string_view refused) {
    static std::deque<std::string> kept;
    kept.push_back(fmt::format(
        "X {{ type: {}, rules: [a, b], timespan: 10s, condition: {{ {} }} }}", type, condition));
    return Case{kept.back(), kept.back(), "", refused};
  };
  check({
      with("event_count", "gte: -1", "refused: a count cannot be `-1`"),
      with("event_count", "gte: 100000000000000000000",
           "refused: a count cannot be `100000000000000000000`"),
      with("event_count", "gte: 2.5", "refused: a count cannot be `2.5`"),
      with("event_count", "gte: many", "refused: a count cannot be `many`"),
      with("event_count", "gte: ", "refused: a count is empty"),
      with("event_count", "gte: [1]", "refused: a count is not one value"),
      with("event_count", "", "refused: a condition without a number"),
      with("event_count", "lt: 1", "refused: a condition that can never hold"),
      with("event_count", "lte: 0", "refused: a condition that can never hold"),
      with("event_count", "eq: 0", "refused: a condition that can never hold"),
      with("event_count", "gt: 3, lt: 4", "refused: a condition that can never hold"),
      with("event_count", "eq: 3, neq: 3", "refused: a condition that can never hold"),
      with("event_count", "atleast: 3", "refused: unknown key `atleast`"),
      with("event_count", "gte: 3, field: u", "refused: `field` in a condition of event_count"),
      with("value_count", "gte: 3", "refused: `field` is missing: what is counted or added up"),
      with("value_count", "gte: 3, field: ''", "refused: `field` is empty"),
      with("value_count", "gte: 3, field: []", "refused: `field` is empty"),
      with("value_sum", "gte: 3, field: [u, v]", "refused: several fields in value_sum"),
      with("value_sum", "gte: x, field: u", "refused: `x` is no number"),
      with("value_sum", "gt: 5, lt: 5, field: u", "refused: a condition that can never hold"),
      with("value_percentile", "gt: 100, field: u", "refused: a condition that can never hold"),
      with("value_percentile", "gt: 1, field: u, percentile: 101",
           "refused: `percentile` cannot be `101`"),
      with("value_sum", "gt: 1, field: u, percentile: 5",
           "refused: `percentile` is for value_percentile"),
      with("temporal", "gte: 3", "refused: a condition that can never hold"),
      with("temporal", "gte: 1, field: u", "refused: `field` in a condition of temporal"),
      with("temporal_ordered", "gte: 1", "refused: an order of only some of its rules"),
  });
}

TEST_CASE("a correlation that is none is refused") {
  const auto with = [](std::string_view section, std::string_view refused) {
    static std::deque<std::string> kept;
    kept.push_back(fmt::format("X {{ {} }}", section));
    return Case{kept.back(), kept.back(), "", refused};
  };
  const auto span = [&](std::string_view timespan, std::string_view refused) {
    static std::deque<std::string> kept;
    kept.push_back(fmt::format("type: temporal, rules: [a, b], timespan: {}", timespan));
    return with(kept.back(), refused);
  };
  check({
      span("0s", "refused: `0s` is no timespan"),
      span("-5m", "refused: `-5m` is no timespan"),
      span("1.5h", "refused: `1.5h` is no timespan"),
      span("1w", "refused: `1w` is no timespan"),
      span("1M", "refused: `1M` is no timespan"),
      span("10S", "refused: `10S` is no timespan"),
      span("10", "refused: `10` is no timespan"),
      span("s", "refused: `s` is no timespan"),
      span("1h30m", "refused: `1h30m` is no timespan"),
      span("''", "refused: `` is no timespan"),
      span("99999999999d", "refused: `99999999999d` is no timespan"),
      span("99999999999999999999s", "refused: `99999999999999999999s` is no timespan"),
      span("36501d", "refused: `36501d` is no timespan"),
      with("type: temporal, rules: [], timespan: 1m", "refused: `rules` is empty"),
      with("type: temporal, timespan: 1m", "refused: `rules` is missing"),
      with("type: temporal, rules: [a, none], timespan: 1m",
           "refused: there is no rule with the id or name `none`"),
      with("type: temporal, rules: [a, a], timespan: 1m", "refused: `a` is there twice"),
      with("type: temporal, rules: [a, id-a], timespan: 1m", "refused: `id-a` is there twice"),
      with("type: temporal, rules: [X, a], timespan: 1m",
           "refused: a correlation that is about itself"),
      with("type: temporal, rules: [a, b], timespan: 1m, condition: a and not b",
           "refused: a condition in words"),
      with("type: temporal, rules: [a, b], timespan: 1m, timeframe: 1m",
           "refused: unknown key `timeframe`"),
      with("type: temporal, rules: [a, b], timespan: 1m, generate: perhaps",
           "refused: `generate` cannot be `perhaps`"),
      with("type: temporal, rules: [a, b], timespan: 1m, aliases: { who: { c: u } }",
           "refused: an alias for `c`, which the correlation is not about"),
      with("type: temporal, rules: [a, b], timespan: 1m, aliases: { who: { none: u } }",
           "refused: there is no rule with the id or name `none`"),
      with("type: even_count, rules: [a], timespan: 1m",
           "refused: unknown correlation type `even_count`"),
  });
}

TEST_CASE("value_count: how many different values") {
  const std::string_view two =
      "X { type: value_count, rules: [a], timespan: 10s, condition: { field: u, gte: 2 } }";
  check({
      {"different ones", two, "0 a u=x\n1 a u=x\n2 a u=y", "2"},
      {"the case of letters makes no difference, as in matching", two, "0 a u=x\n1 a u=X", ""},
      {"a number and its digits are alike", two, "0 a u=1\n1 a u=\"1\"\n2 a u=1.0", ""},
      {"true and its word are alike", two, "0 a u=\"true\"\n1 a u=true", ""},
      {"no value is no value", two, "0 a u=x\n1 a\n2 a u=null", ""},
      {"an empty text is one", two, "0 a u=x\n1 a u=\"\"", "1"},
      {"each value of a list", two, R"(0 a u=["x","y"])", "0"},
      {"what fell out of the timespan does not count", two, "0 a u=x\n11 a u=y\n12 a u=y", ""},
      {"it comes back", two, "0 a u=x\n5 a u=y\n20 a u=x\n25 a u=y", "5 25"},
      {"several fields: different pairs",
       "X { type: value_count, rules: [a], timespan: 10s, condition: { field: [u, v], gte: 3 } }",
       "0 a u=x v=1\n1 a u=x v=1\n2 a u=x v=2\n3 a u=y v=2", "3"},
      {"of several fields each must be there",
       "X { type: value_count, rules: [a], timespan: 10s, condition: { field: [u, v], gte: 2 } }",
       "0 a u=x v=1\n1 a u=x\n2 a v=2", ""},
      {"each group for itself",
       "X { type: value_count, rules: [a], group-by: [v], timespan: 10s, condition: { field: u, "
       "gte: 2 } }",
       "0 a v=1 u=x\n1 a v=2 u=y\n2 a v=1 u=y", "2"},
      {"exactly so many",
       "X { type: value_count, rules: [a], timespan: 10s, condition: { field: u, eq: 2 } }",
       "0 a u=x\n1 a u=y\n2 a u=z", "1"},
  });
}

TEST_CASE("group-by: which values are the same") {
  const std::string_view two =
      "X { type: event_count, rules: [a], group-by: [u], timespan: 10s, condition: { gte: 2 } }";
  check({
      {"whatever the case of letters", two, "0 a u=x\n1 a u=X", "1"},
      {"a number and its digits", two, "0 a u=1\n1 a u=\"1\"", "1"},
      {"not there and null", two, "0 a\n1 a u=null", "1"},
      {"not there and an empty text are two", two, "0 a\n1 a u=\"\"", ""},
      {"not there and a dash are two", two, "0 a\n1 a u=\"-\"", ""},
      {"a record with a list is in the group of each value", two,
       "0 a u=x\n1 a u=[\"x\",\"y\"]\n2 a u=y", "1 2"},
      {"one record is once in a group", two, "0 a u=[\"x\",\"X\"]", ""},
  });
}

TEST_CASE("sums, means, medians and percentiles") {
  const auto with = [](std::string_view type, std::string_view condition, std::string_view records,
                       std::string_view times) {
    static std::deque<std::string> kept;
    kept.push_back(
        fmt::format("X {{ type: {}, rules: [a], timespan: 10s, condition: {{ field: n, {} }} }}",
                    type, condition));
    return Case{kept.back(), kept.back(), records, times};
  };
  const std::string_view numbers = "0 a n=10\n1 a n=20\n2 a n=90\n20 a n=5";
  check({
      with("value_sum", "gt: 119", numbers, "2"),
      with("value_sum", "gte: 120", numbers, "2"),
      with("value_sum", "gt: 120", numbers, ""),
      with("value_sum", "lt: 6", numbers, "20"),
      with("value_sum", "gt: 0", "0 a n=x\n1 a\n2 a n=null\n3 a n=1", "3"),
      with("value_sum", "eq: 30", "0 a n=\"10\"\n1 a n=20", "1"),
      with("value_sum", "lt: 0", "0 a n=-1", "0"),
      with("value_sum", "eq: 0.5", "0 a n=0.25\n1 a n=0.25", "1"),
      with("value_sum", "eq: 3", "0 a n=0.1\n5 a n=0.2\n11 a n=3\n16 a n=3\n22 a n=0", "22"),
      with("value_sum", "eq: 7", "0 a n=[3,4]", "0"),
      with("value_avg", "gte: 40", numbers, "2"),
      with("value_avg", "gt: 40", numbers, ""),
      with("value_avg", "gt: 19.5", "0 a n=19\n1 a n=20\n2 a n=21", "2"),
      with("value_median", "eq: 20", numbers, "2"),
      with("value_median", "eq: 15", numbers, "1"),
      with("value_median", "eq: 3", "0 a n=1\n1 a n=5\n2 a n=3\n3 a n=3", "1"),
      with("value_percentile", "percentile: 50, eq: 20", numbers, "2"),
      with("value_percentile", "percentile: 100, gte: 90", numbers, "2"),
      with("value_percentile", "percentile: 0, gt: 9", numbers, "0"),
      with("value_percentile", "lte: 34, gt: 33", "0 a n=x\n1 a n=y\n2 a n=z", "2"),
      with("value_percentile", "lte: 25",
           "0 a n=x\n1 a n=x\n2 a n=x\n3 a n=rare\n4 a n=x\n5 a n=Odd", "3 5"),
      with("value_percentile", "gte: 60", "0 a n=x\n1 a n=y\n2 a n=X", "0"),
  });
}

}  // namespace mscsim::rules
