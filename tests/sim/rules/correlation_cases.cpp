#include "tests/sim/rules/correlation_cases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "sim/evidence/json_lines.hpp"
#include "sim/rules/detector.hpp"
#include "sim/rules/load.hpp"

namespace mscsim::rules {
namespace {

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

}  // namespace

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(times_of(each) == each.times);
  }
}

}  // namespace mscsim::rules
