#include "sim/rules/filter.hpp"

#include <array>
#include <set>

#include "models/catalogue/letters.hpp"
#include "sim/rules/detection.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;

/// Whether all that a filter's log source has, a rule's has too.
bool contains(const LogSource& filter, const LogSource& rule) {
  const auto fits = [](const std::string& wanted, const std::string& has) {
    return wanted.empty() || wanted == has;
  };
  return fits(filter.product, rule.product) && fits(filter.category, rule.category) &&
         fits(filter.service, rule.service);
}

void read_rules(const Yaml& rules, Filter& filter, ProblemSet& problems) {
  if (rules.kind == Yaml::Kind::scalar) {
    filter.every = same_letters(rules.text, "any");
    if (!filter.every && scenario::is_line(rules, "`rules`", problems)) {
      filter.rules.push_back({rules.text, rules.place});
    }
    return;
  }
  if (rules.kind == Yaml::Kind::sequence && rules.items.empty()) {
    problems.add(rules.place, "`rules` is empty", "`any`, or ids and names of rules");
    return;
  }
  if (!scenario::is_list(rules, "`rules`", problems)) { return; }
  for (const Yaml& rule : rules.items) {
    if (scenario::is_line(rule, "a rule", problems)) {
      filter.rules.push_back({rule.text, rule.place});
    }
  }
}

}  // namespace

Filter read_filter(const Yaml& document, LogSource log_source, const Placeholders& placeholders,
                   ProblemSet& problems) {
  constexpr std::array<std::string_view, 2> others{"rules", "condition"};
  const Yaml& section = *document.find("filter");
  Filter filter;
  filter.place = section.place;
  filter.log_source = std::move(log_source);
  if (!scenario::is_mapping(section, "`filter`", problems)) { return filter; }
  if (const Yaml* const rules = scenario::required(section, "rules", problems)) {
    filter.place = rules->place;
    read_rules(*rules, filter, problems);
  }
  const Selections selections = read_selections(section, others, placeholders, problems);
  if (selections.empty()) { problems.add(section.place, "no search identifier in `filter`"); }
  filter.condition = read_conditions(section, selections, problems);
  const Yaml* const title = document.find("title");
  filter.condition.words = "filter " + (title == nullptr ? std::string() : title->text);
  return filter;
}

void apply(const Filter& filter, const RuleRows& rows, std::vector<Rule>& rules,
           ProblemSet& problems, ProblemSet& warnings) {
  if (filter.every) {
    std::size_t reached = 0;
    for (Rule& rule : rules) {
      if (rule.correlation || !contains(filter.log_source, rule.log_source)) { continue; }
      rule.detection.parts.push_back(filter.condition);
      ++reached;
    }
    if (reached == 0) {
      warnings.add(filter.place, "a filter without effect: no rule is of its log source");
    }
    return;
  }
  std::set<std::size_t> reached;
  for (const Filter::Named& named : filter.rules) {
    const auto found = rows.find(named.name);
    if (found == rows.end()) {
      if (warnings.full()) { continue; }
      std::vector<std::string_view> names;
      for (const auto& [name, row] : rows) { names.emplace_back(name); }
      const auto near = scenario::nearest_word(named.name, names);
      warnings.add(named.place, "there is no rule with the id or name " + quoted(named.name),
                   near.empty() ? std::string() : "did you mean " + quoted(near) + '?');
      continue;
    }
    Rule& rule = rules[found->second];
    if (rule.correlation) {
      problems.add(named.place, "a filter of a correlation", "of the rules that it is about");
    } else if (!contains(filter.log_source, rule.log_source)) {
      warnings.add(named.place,
                   "a filter without effect: its log source is not that of " + quoted(named.name));
    } else if (reached.insert(found->second).second) {
      rule.detection.parts.push_back(filter.condition);
    }
  }
}

}  // namespace mscsim::rules
