#include "sim/report/rule_baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace mscsim::report {
namespace {

using harness::RuleScore;
using rules::Rule;
using Json = nlohmann::json;

/// A rule of the earlier report is the one with the same id, or, where it has none, title.
bool is_same(const Json& earlier, const Rule& rule) {
  const std::string id = earlier.value("id", "");
  return id.empty() ? earlier.value("title", "") == rule.title : id == rule.id;
}

void compare(const Json& earlier, const RuleScore& score, const Rule& rule,
             std::vector<std::string>& lines) {
  const std::array<std::pair<const char*, std::optional<double>>, 3> shares{
      {{"precision", score.precision()},
       {"recall", score.recall()},
       {"cure_rate", score.cure_rate()}}};
  for (const auto& [name, now] : shares) {
    const auto before = earlier.find(name);
    if (before == earlier.end() || !before->is_number()) { continue; }
    constexpr double rounding = 1e-9;
    if (now && *now >= before->get<double>() - rounding) { continue; }
    lines.push_back(fmt::format("{}: {} was {:.3f} and is {}", rule.title, name,
                                before->get<double>(),
                                now ? fmt::format("{:.3f}", *now) : std::string("none")));
  }
  if (earlier.value("passed", false) && !score.passed(rule.diagnosis->least)) {
    lines.push_back(fmt::format("{}: it passed, and no longer does", rule.title));
  }
}

}  // namespace

std::variant<std::vector<std::string>, NoBaseline> worse_than(const std::string& baseline,
                                                              const harness::SetScore& scores,
                                                              const std::vector<Rule>& rules) {
  const Json json = Json::parse(baseline, nullptr, false);
  if (!json.is_object() || !json.contains("rules") || !json["rules"].is_array()) {
    return NoBaseline{"it is no report of `mscsim rules test --format json`"};
  }
  std::vector<std::string> lines;
  for (const Json& earlier : json["rules"]) {
    if (!earlier.is_object()) { return NoBaseline{"a rule in it is no object"}; }
    const auto found = std::ranges::find_if(
        scores.rules, [&](const RuleScore& score) { return is_same(earlier, rules[score.rule]); });
    if (found == scores.rules.end()) {
      lines.push_back(fmt::format("{}: it is not there any more", earlier.value("title", "")));
    } else {
      compare(earlier, *found, rules[found->rule], lines);
    }
  }
  return lines;
}

}  // namespace mscsim::report
