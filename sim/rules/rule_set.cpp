#include "sim/rules/rule_set.hpp"

#include <algorithm>

#include "sim/rules/case_folding.hpp"

namespace mscsim::rules {

using Kind = Comparison::Kind;

RuleSet::RuleSet(std::vector<Rule> rules) : rules_(std::move(rules)) {
  for (const Rule& rule : rules_) { roots_.push_back(add(rule.detection)); }
  for (std::size_t row = 0; row < rules_.size(); ++row) {
    if (rules_[row].correlation) { continue; }
    const auto found = guard(roots_[row]);
    if (!found) {
      always_.push_back(row);
      continue;
    }
    for (const ComparisonId id : found->comparisons) { comparisons_[id].rules.push_back(row); }
  }
  sort_into_fields();
}

RuleSet::FieldId RuleSet::field_id(const std::string& name) {
  const auto [found, is_new] = field_ids_.emplace(name, static_cast<FieldId>(fields_.size()));
  if (is_new) {
    fields_.emplace_back();
    fields_.back().name = name;
  }
  return found->second;
}

RuleSet::ComparisonId RuleSet::comparison_id(const Comparison& comparison) {
  const auto [found, is_new] =
      comparison_ids_.emplace(comparison, static_cast<ComparisonId>(comparisons_.size()));
  if (is_new) {
    Asked asked;
    asked.field = field_id(comparison.field);
    asked.comparison = comparison;
    if (comparison.kind == Kind::field) { asked.other = field_id(comparison.text); }
    comparisons_.push_back(std::move(asked));
    uses_.push_back(0);
  }
  ++uses_[found->second];
  return found->second;
}

std::uint32_t RuleSet::add(const Expression& expression) {
  const auto row = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  fill(row, expression);
  return row;
}

void RuleSet::fill(std::uint32_t row, const Expression& expression) {
  if (expression.kind == Expression::Kind::leaf) {
    nodes_[row] = {Expression::Kind::leaf, comparison_id(expression.comparison), 0};
    return;
  }
  const auto begin = static_cast<std::uint32_t>(nodes_.size());
  const auto end = begin + static_cast<std::uint32_t>(expression.parts.size());
  nodes_[row] = {expression.kind, begin, end};
  nodes_.resize(end);
  for (std::uint32_t i = begin; i < end; ++i) { fill(i, expression.parts[i - begin]); }
}

/// What is asked by few rules is likely to hold seldom; a text that stands alone holds more seldom
/// than one that is looked for.
RuleSet::Guard RuleSet::leaf_guard(ComparisonId id) const {
  const Comparison& asked = comparisons_[id].comparison;
  constexpr double of_text = 1;
  constexpr double of_search = 3;
  constexpr double of_presence = 1000;
  const bool literal = asked.kind == Kind::pattern && asked.pattern.is_literal();
  const double weight = asked.kind == Kind::exists ? of_presence : literal ? of_text : of_search;
  return {{id}, weight * static_cast<double>(uses_[id])};
}

std::optional<RuleSet::Guard> RuleSet::guard(std::uint32_t row) const {
  const Node& node = nodes_[row];
  if (node.kind == Expression::Kind::negate) { return std::nullopt; }
  if (node.kind == Expression::Kind::leaf) {
    const Kind kind = comparisons_[node.begin].comparison.kind;
    if (kind == Kind::null || kind == Kind::field) { return std::nullopt; }
    return leaf_guard(node.begin);
  }
  if (node.kind == Expression::Kind::all) {
    std::optional<Guard> best;
    for (std::uint32_t part = node.begin; part < node.end; ++part) {
      auto found = guard(part);
      if (found && (!best || found->cost < best->cost)) { best = std::move(found); }
    }
    return best;
  }
  Guard all;
  for (std::uint32_t part = node.begin; part < node.end; ++part) {
    const auto found = guard(part);
    if (!found) { return std::nullopt; }
    all.comparisons.insert(all.comparisons.end(), found->comparisons.begin(),
                           found->comparisons.end());
    all.cost += found->cost;
  }
  return all;
}

void RuleSet::sort_into_fields() {
  std::vector<std::vector<PatternSet::Entry>> entries(fields_.size());
  for (ComparisonId id = 0; id < comparisons_.size(); ++id) {
    const Asked& asked = comparisons_[id];
    Field& field = fields_[asked.field];
    field.guards = field.guards || !asked.rules.empty();
    const Comparison& comparison = asked.comparison;
    switch (comparison.kind) {
      case Kind::pattern:
        if (!comparison.pattern.is_literal()) {
          field.searched.push_back(id);
          entries[asked.field].push_back(
              {.pattern = comparison.pattern, .cased = comparison.cased});
        } else if (comparison.cased) {
          field.others.push_back(id);
        } else {
          field.texts[folded(comparison.pattern.literal())].push_back(id);
        }
        break;
      case Kind::regex:
        field.searched.push_back(id);
        entries[asked.field].push_back(
            {.pattern = {}, .cased = true, .is_expression = true, .expression = comparison.text});
        break;
      case Kind::number:
      case Kind::cidr:
        field.others.push_back(id);
        break;
      case Kind::exists:
        field.presence.push_back(id);
        break;
      case Kind::null:
      case Kind::field:
        break;
    }
  }
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    fields_[i].patterns = PatternSet(std::move(entries[i]));
  }
}

}  // namespace mscsim::rules
