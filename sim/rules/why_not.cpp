#include "sim/rules/why_not.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace mscsim::rules {
namespace {

using evidence::Record;
using Kind = Expression::Kind;

/// What the record has where a comparison looks: `EventID is 1069`.
std::string instead(const Comparison& comparison, const Record& record) {
  if (comparison.field.empty()) { return "no field has it"; }
  std::vector<std::string> values;
  for (const evidence::Field& field : record.fields) {
    if (field.name != comparison.field) { continue; }
    const bool is_null = std::holds_alternative<std::monostate>(field.value);
    const auto* const nested = std::get_if<evidence::Nested>(&field.value);
    values.push_back(is_null             ? "null"
                     : nested == nullptr ? evidence::text_of(field.value)
                     : nested->is_list   ? "an empty list"
                                         : "an object");
  }
  if (values.empty()) { return fmt::format("there is no {}", comparison.field); }
  return fmt::format("{} is {}", comparison.field, fmt::join(values, ", "));
}

std::string line(const std::string& words, bool wanted, std::size_t depth) {
  return fmt::format("{}{} {}", std::string(2 * depth, ' '), words,
                     wanted ? "does not hold" : "holds, and must not");
}

}  // namespace

Explanation::Explanation(Rule rule) : rule_(std::move(rule)) {
  add(rule_.detection);
  std::vector<Rule> rules;
  for (const Part& part : parts_) {
    rules.emplace_back();
    rules.back().detection = *part.expression;
  }
  set_ = std::make_unique<const RuleSet>(std::move(rules));
  matcher_ = std::make_unique<Matcher>(*set_);
}

std::size_t Explanation::add(const Expression& expression) {
  const std::size_t row = parts_.size();
  parts_.push_back({.expression = &expression, .parts = {}});
  for (const Expression& part : expression.parts) {
    const std::size_t added = add(part);
    parts_[row].parts.push_back(added);
  }
  return row;
}

void Explanation::judge(const Record& record) {
  held_.assign(parts_.size(), false);
  for (const std::size_t row : matcher_->match(record)) { held_[row] = true; }
}

std::size_t Explanation::parts_that_hold(const Record& record) {
  judge(record);
  return static_cast<std::size_t>(std::ranges::count(held_, true));
}

std::vector<std::string> Explanation::why_not(const Record& record) {
  judge(record);
  std::vector<std::string> lines;
  explain(0, true, 0, record, lines);
  return lines;
}

/// A field with several values is told once.
bool Explanation::leads_to_one_field(const Part& part) const {
  if (part.expression->words.empty() || part.parts.empty()) { return false; }
  return std::ranges::all_of(part.parts, [&](std::size_t row) {
    const Expression& each = *parts_[row].expression;
    return each.kind == Kind::leaf && each.words.empty() &&
           each.comparison.field == parts_[part.parts.front()].expression->comparison.field;
  });
}

void Explanation::explain(std::size_t part, bool wanted, std::size_t depth, const Record& record,
                          std::vector<std::string>& lines) const {
  if (held_[part] == wanted) { return; }
  const Part& here = parts_[part];
  const Expression& expression = *here.expression;
  if (expression.kind == Kind::leaf || leads_to_one_field(here)) {
    const Comparison& comparison = expression.kind == Kind::leaf
                                       ? expression.comparison
                                       : parts_[here.parts.front()].expression->comparison;
    const std::string what =
        expression.words.empty()
            ? fmt::format("{}: {}", comparison.field, rules::words(comparison.pattern))
            : expression.words;
    lines.push_back(line(what, wanted, depth) + ": " + instead(comparison, record));
    return;
  }
  const bool named = !expression.words.empty();
  if (named) { lines.push_back(line(expression.words, wanted, depth)); }
  const bool wants = expression.kind == Kind::negate ? !wanted : wanted;
  for (const std::size_t each : here.parts) {
    explain(each, wants, depth + (named ? 1 : 0), record, lines);
  }
}

}  // namespace mscsim::rules
