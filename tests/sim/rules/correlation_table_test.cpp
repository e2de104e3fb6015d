// What correlations mean, case by case: correlations, records, and the times at which the first
// correlation matches. Records are `SECOND RULES FIELD=VALUE...`, `-` for one without a time; a
// value is JSON without blanks, or text.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/evidence/json_lines.hpp"
#include "sim/rules/detector.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

struct Case {
  std::string_view what;
  std::string_view correlations;  ///< lines of `NAME { ... }`; the first is asked
  std::string_view records;       ///< lines
  std::string_view times;         ///< at which it matches, or what it is refused with
};

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream{std::string(text)};
  for (std::string part; std::getline(stream, part, at);) {
    const auto start = part.find_first_not_of(' ');
    if (start != std::string::npos) { parts.push_back(part.substr(start)); }
  }
  return parts;
}

/// Detections a, b and c, and one for each correlation's line.
std::string rules_of(std::string_view correlations) {
  std::string text;
  for (const char rule : {'a', 'b', 'c'}) {
    text += fmt::format(
        "title: {0}\nname: {0}\nid: id-{0}\nlogsource: {{ product: windows }}\n"
        "detection: {{ s: {{ Rule: {0} }}, condition: s }}\n",
        rule);
    text += "---\n";
  }
  for (const std::string& line : split(correlations, '\n')) {
    const auto name_end = line.find(' ');
    const std::string name = line.substr(0, name_end);
    text +=
        fmt::format("title: {0}\nname: {0}\ncorrelation: {1}\n---\n", name, line.substr(name_end));
  }
  text.resize(text.size() - 4);
  return text;
}

std::string json_of(const std::string& value) {
  const bool is_json = value == "null" || value.find_first_of("0123456789-[{\"") == 0;
  return is_json ? value : '"' + value + '"';
}

/// `7 a+b u=x` as a record, made at the seventh second of a day.
evidence::Record record_of(const std::string& line) {
  const auto words = split(line, ' ');
  std::string json = "{";
  if (words.at(0) != "-") {
    const int second = std::stoi(words.at(0));
    json += fmt::format(R"("TimeCreated":"2000-01-{:02}T{:02}:{:02}:{:02}Z",)", 1 + second / 86400,
                        second / 3600 % 24, second / 60 % 60, second % 60);
  }
  std::vector<std::string> rules = split(words.at(1), '+');
  for (std::string& rule : rules) { rule = '"' + rule + '"'; }
  json += fmt::format(R"("Rule":[{}])", fmt::join(rules, ","));
  for (std::size_t i = 2; i < words.size(); ++i) {
    const auto sign = words[i].find('=');
    json +=
        fmt::format(R"(,"{}":{})", words[i].substr(0, sign), json_of(words[i].substr(sign + 1)));
  }
  const auto record = evidence::parse_record(json + '}');
  INFO(json);
  REQUIRE(std::holds_alternative<evidence::Record>(record));
  return std::get<evidence::Record>(record);
}

std::string times_of(const Case& each) {
  const std::string text = rules_of(each.correlations);
  const std::vector<RuleFile> files{{.name = "rule.yml", .text = text}};
  auto loaded = load_rules(files, {}, {});
  if (!loaded.ok()) { return "refused: " + loaded.problems().front().what; }
  const auto lines = split(each.records, '\n');
  std::vector<evidence::Record> records;
  for (const std::string& line : lines) { records.push_back(record_of(line)); }
  const RuleSet set(std::move(loaded).value());
  constexpr std::size_t first_correlation = 3;
  const Detected detected = detect(set, records);
  std::vector<std::string> times;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto& rows = detected.rules[i];
    if (std::ranges::find(rows, first_correlation) == rows.end()) { continue; }
    times.push_back(lines[i].substr(0, lines[i].find(' ')));
  }
  return fmt::format("{}", fmt::join(times, " "));
}

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(times_of(each) == each.times);
  }
}

}  // namespace

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

TEST_CASE("temporal: each of its rules, in any order") {
  const std::string_view both = "X { type: temporal, rules: [a, b], group-by: [u], timespan: 10s }";
  const std::string_view three = "X { type: temporal, rules: [a, b, c], timespan: 10s }";
  const std::string_view two_of_three =
      "X { type: temporal, rules: [a, b, c], timespan: 10s, condition: { gte: 2 } }";
  check({
      {"in order", both, "0 a\n1 b", "1"},
      {"in the other order", both, "0 b\n1 a", "1"},
      {"only one of them", both, "0 a\n1 a", ""},
      {"too far apart", both, "0 a\n11 b", ""},
      {"at the end of the timespan", both, "0 a\n10 b", "10"},
      {"of different groups", both, "0 a u=x\n1 b u=y", ""},
      {"of the same group", both, "0 a u=x\n1 b u=y\n2 b u=X", "2"},
      {"one record that is both", both, "0 a+b", "0"},
      {"the newest of each counts", both, "0 a\n8 a\n12 b", "12"},
      {"told when it begins", both, "0 a\n1 b\n2 a\n3 b\n30 a\n31 b", "1 31"},
      {"three", three, "0 c\n1 a\n2 b", "2"},
      {"three, one missing", three, "0 c\n1 a\n2 a", ""},
      {"two of three", two_of_three, "0 c\n1 c\n2 a", "2"},
      {"exactly one of three",
       "X { type: temporal, rules: [a, b, c], timespan: 10s, condition: { eq: 1 } }", "0 c\n1 a",
       "0"},
  });
}

TEST_CASE("temporal_ordered: each of its rules, in their order") {
  const std::string_view both =
      "X { type: temporal_ordered, rules: [a, b], group-by: [u], timespan: 10s }";
  const std::string_view three = "X { type: temporal_ordered, rules: [a, b, c], timespan: 10s }";
  const std::string_view twice = "X { type: temporal_ordered, rules: [a, a, b], timespan: 10s }";
  check({
      {"in order", both, "0 a\n1 b", "1"},
      {"in the other order", both, "0 b\n1 a", ""},
      {"in order after all", both, "0 b\n1 a\n2 b", "2"},
      {"too far apart", both, "0 a\n11 b", ""},
      {"of different groups", both, "0 a u=x\n1 b u=y", ""},
      {"at one moment the order is not known", both, "5 b\n5 a", "5"},
      {"one record that is both", both, "0 a+b", "0"},
      {"the latest first one counts", both, "0 a\n9 a\n15 b", "15"},
      {"three", three, "0 a\n1 b\n2 c", "2"},
      {"three, others between", three, "0 a\n1 c\n2 b\n3 a\n4 c", "4"},
      {"three, in a wrong order", three, "0 a\n1 c\n2 b", ""},
      {"all within the timespan", three, "0 a\n8 b\n11 c", ""},
      {"a later start saves it", three, "0 a\n2 a\n8 b\n11 c", "11"},
      {"a later start behind the second does not", three, "0 a\n8 b\n9 a\n11 c", ""},
      {"a condition that wants all",
       "X { type: temporal_ordered, rules: [a, b], timespan: 10s, condition: { gte: 2 } }",
       "0 a\n1 b", "1"},
      {"a rule twice", twice, "0 a\n1 a\n2 b", "2"},
      {"a rule twice, there once", twice, "0 a\n1 b", ""},
      {"a rule twice, one too late", twice, "0 a\n1 b\n2 a", ""},
      {"a rule twice, the first too far", twice, "0 a\n5 a\n11 b", ""},
      {"a rule twice, at one moment", twice, "5 b\n5 a\n5 a", "5"},
      {"a rule twice, one record at that moment", twice, "5 b\n5 a", ""},
      {"a rule before and behind", "X { type: temporal_ordered, rules: [a, b, a], timespan: 10s }",
       "0 a\n1 b\n2 a", "2"},
      {"a rule before and behind, only before",
       "X { type: temporal_ordered, rules: [a, b, a], timespan: 10s }", "0 a\n1 a\n2 b", ""},
  });
}

TEST_CASE("a correlation of a correlation: that is there as long as it holds") {
  const std::string many =
      "MANY { type: event_count, rules: [a], group-by: [u], timespan: 10s, condition: { gte: 2 } }";
  const std::string then_b =
      "X { type: temporal_ordered, rules: [MANY, b], group-by: [u], timespan: 10s }\n" + many;
  const std::string brute_force =
      "X { type: temporal_ordered, rules: [MANY, b], group-by: [u], timespan: 10m }\n"
      "MANY { type: event_count, rules: [a], group-by: [u], timespan: 10m, condition: { gte: 10 } "
      "}";
  std::string attack;
  for (int minute = 0; minute < 60; ++minute) {
    attack += std::to_string(60 * minute) + " a u=x\n";
  }
  const std::string pair = "PAIR { type: temporal, rules: [a, b], timespan: 10s }";
  const std::string order = "ORDER { type: temporal_ordered, rules: [a, b], timespan: 10s }";
  const std::string users =
      "USERS { type: value_count, rules: [a], timespan: 10s, condition: { field: u, gte: 2 } }";
  const std::string sum =
      "SUM { type: value_sum, rules: [a], timespan: 10s, condition: { field: n, gt: 10 } }";
  check({
      {"it goes on", then_b, "0 a\n5 a\n10 a\n15 a\n16 b", "16"},
      {"it began longer ago than the timespan", then_b, "0 a\n5 a\n10 a\n15 a\n24 b", "24"},
      {"it was over for longer than that", then_b, "0 a\n5 a\n10 a\n15 a\n26 b", ""},
      {"it never was", then_b, "0 a\n11 a\n12 b", ""},
      {"of another group", then_b, "0 a u=x\n1 a u=x\n2 b u=y", ""},
      {"the specification's brute force, an hour long", brute_force, attack + "3599 b u=x", "3599"},
      {"the same, of another user", brute_force, attack + "3599 b u=y", ""},
      {"the same, without success", brute_force, attack, ""},
      {"counted each time it is there",
       "X { type: event_count, rules: [MANY], group-by: [u], timespan: 60s, condition: { gte: 3 } "
       "}\n" +
           many,
       "0 a\n1 a\n2 a\n3 a", "3"},
      {"its values counted",
       "X { type: value_count, rules: [MANY], timespan: 60s, condition: { field: v, gte: 2 } }\n" +
           many,
       "0 a v=p\n1 a v=q\n2 a v=r", "2"},
      {"a pair, then c", "X { type: temporal_ordered, rules: [PAIR, c], timespan: 10s }\n" + pair,
       "0 b\n1 a\n2 c", "2"},
      {"half a pair, then c",
       "X { type: temporal_ordered, rules: [PAIR, c], timespan: 10s }\n" + pair, "0 b\n1 b\n2 c",
       ""},
      {"an order, then c",
       "X { type: temporal_ordered, rules: [ORDER, c], timespan: 10s }\n" + order, "0 a\n1 b\n2 c",
       "2"},
      {"c, then an order",
       "X { type: temporal_ordered, rules: [c, ORDER], timespan: 10s }\n" + order, "0 c\n1 a\n2 b",
       "2"},
      {"many users, then c",
       "X { type: temporal_ordered, rules: [USERS, c], timespan: 10s }\n" + users,
       "0 a u=x\n1 a u=y\n2 c", "2"},
      {"much, then c", "X { type: temporal_ordered, rules: [SUM, c], timespan: 10s }\n" + sum,
       "0 a n=6\n1 a n=6\n2 c", "2"},
      {"few, then c",
       "X { type: temporal_ordered, rules: [FEW, c], timespan: 10s }\n"
       "FEW { type: event_count, rules: [a], timespan: 5s, condition: { lt: 2 } }",
       "0 a\n1 a\n2 a\n11 c", ""},
      {"three high",
       "X { type: event_count, rules: [UP], timespan: 60s, condition: { gte: 2 } }\n"
       "UP { type: temporal_ordered, rules: [MANY, b], timespan: 10s }\n" +
           many,
       "0 a\n1 a\n2 b\n3 a\n4 b", "3"},
      {"the same rule below and beside",
       "X { type: temporal_ordered, rules: [MANY, a], timespan: 10s }\n" + many, "0 a\n1 a", "1"},
      {"the order in which they are written is no matter",
       "X { type: event_count, rules: [ONE], timespan: 60s, condition: { gte: 2 } }\n"
       "ONE { type: event_count, rules: [TWO], timespan: 60s, condition: { gte: 1 } }\n"
       "TWO { type: event_count, rules: [a], timespan: 60s, condition: { gte: 1 } }",
       "0 a\n1 a", "1"},
      {"by its own groups, not by those below",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [v], timespan: 10s }\n" + many,
       "0 a u=x v=1\n1 a u=x v=2\n2 b v=2", "2"},
      {"a circle of two",
       "X { type: event_count, rules: [Y], timespan: 60s, condition: { gte: 2 } }\n"
       "Y { type: event_count, rules: [X], timespan: 60s, condition: { gte: 2 } }",
       "", "refused: a correlation that is about itself"},
  });
}

TEST_CASE("aliases: fields that have other names in other records") {
  const std::string_view pair =
      "X { type: temporal, rules: [a, b], group-by: [who, where], timespan: 10s,"
      " aliases: { who: { a: src, b: dst }, where: { a: dst, b: src } } }";
  const std::string many =
      "MANY { type: event_count, rules: [a], group-by: [src], timespan: 10s, condition: { gte: 2 } "
      "}";
  check({
      {"the specification's example", pair, "0 a src=1 dst=2\n1 b src=2 dst=1", "1"},
      {"not crossed", pair, "0 a src=1 dst=2\n1 b src=1 dst=2", ""},
      {"a rule that an alias leaves out has the field of that name",
       "X { type: temporal, rules: [a, b], group-by: [u], timespan: 10s, aliases: { u: { a: src } "
       "} }",
       "0 a src=x\n1 b u=x", "1"},
      {"one record, each rule its own field",
       "X { type: temporal, rules: [a, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { a: src, b: dst } } }",
       "0 a+b src=1 dst=2\n1 a src=2", "1"},
      {"by id",
       "X { type: temporal, rules: [a, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { id-a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1", "1"},
      {"for a correlation below",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { MANY: src, b: dst } } }\n" +
           many,
       "0 a src=1\n1 a src=1\n2 b dst=1", "2"},
      {"for a detection below a correlation",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { a: src, b: dst } } }\n" +
           many,
       "0 a src=1\n1 a src=1\n2 b dst=2\n3 b dst=1", "3"},
      {"the alias of a correlation below",
       "X { type: temporal_ordered, rules: [MANY, c], group-by: [who], timespan: 10s,"
       " aliases: { who: { c: user } } }\n"
       "MANY { type: event_count, rules: [a, b], group-by: [who], timespan: 10s,"
       " condition: { gte: 2 }, aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 c user=1", "2"},
      {"an alias of an alias below",
       "X { type: temporal_ordered, rules: [MANY, c], group-by: [person], timespan: 10s,"
       " aliases: { person: { MANY: who, c: user } } }\n"
       "MANY { type: event_count, rules: [a, b], group-by: [who], timespan: 10s,"
       " condition: { gte: 2 }, aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 c user=1", "2"},
      {"of the field that is counted",
       "X { type: value_count, rules: [a, b], timespan: 10s, condition: { field: who, gte: 2 },"
       " aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 b dst=2", "2"},
      {"a number counts once, whatever rules a record is of",
       "X { type: value_sum, rules: [a, b], timespan: 10s, condition: { field: n, gte: 10 },"
       " aliases: { who: { a: src } } }",
       "0 a+b n=5\n1 a n=5", "1"},
  });
}

TEST_CASE("time: records are correlated in order of time, those without one not at all") {
  const std::string_view three =
      "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 } }";
  check({
      {"out of order", three, "10 a\n0 a\n5 a", "10"},
      {"out of order and too far apart", three, "200 a\n0 a\n100 a", ""},
      {"without a time", three, "- a\n- a\n- a", ""},
      {"one of them without a time", three, "0 a\n- a\n1 a\n2 a", "2"},
      {"at one moment", three, "7 a\n7 a\n7 a", "7"},
      {"an order that stands upside down",
       "X { type: temporal_ordered, rules: [a, b], timespan: 10s }", "5 b\n0 a", "5"},
  });
}

}  // namespace mscsim::rules
