#include "tests/sim/rules/made_rules.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/evidence/json_lines.hpp"
#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {

std::string rule_with(std::string_view detection) {
  std::string text = "title: A rule\nlogsource: { product: windows }\ndetection:\n";
  std::istringstream lines{std::string(detection)};
  for (std::string line; std::getline(lines, line);) { text += "  " + line + '\n'; }
  return text;
}

std::vector<Rule> made(const std::string& text, const Placeholders& placeholders) {
  const std::vector<RuleFile> files{{.name = "rule.yml", .text = text}};
  auto loaded = load_rules(files, placeholders, {});
  if (!loaded.ok()) {
    INFO(text);
    INFO(loaded.problems().front().what);
    REQUIRE(loaded.ok());
  }
  return std::move(loaded).value();
}

std::vector<std::string> problems_of(const std::string& text) {
  const std::vector<RuleFile> files{{.name = "rule.yml", .text = text}};
  const auto loaded = load_rules(files, {}, {});
  std::vector<std::string> lines;
  if (loaded.ok()) { return lines; }
  for (const auto& problem : loaded.problems()) {
    lines.push_back(fmt::format("{}:{} {}{}{}", problem.place.line, problem.place.column,
                                problem.what, problem.instead.empty() ? "" : "; ",
                                problem.instead));
  }
  return lines;
}

bool matches(std::string_view detection, std::string_view json, const Placeholders& placeholders) {
  const RuleSet set(made(rule_with(detection), placeholders));
  Matcher matcher(set);
  const auto record = evidence::parse_record(json);
  REQUIRE(std::holds_alternative<evidence::Record>(record));
  return !matcher.match(std::get<evidence::Record>(record)).empty();
}

}  // namespace mscsim::rules
