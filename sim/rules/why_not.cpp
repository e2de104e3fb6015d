#include "sim/rules/why_not.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {
namespace {

using evidence::Record;
using Kind = Expression::Kind;

/// Whether one expression holds, by a set that has it alone.
bool holds(const Expression& expression, const Record& record) {
  Rule rule;
  rule.detection = expression;
  const RuleSet set({rule});
  Matcher matcher(set);
  return !matcher.match(record).empty();
}

/// What the record has where the expression looks: `EventID is 1069`.
std::string instead(const Comparison& comparison, const Record& record) {
  if (comparison.field.empty()) { return "no field has it"; }
  std::vector<std::string> values;
  bool there = false;
  for (const evidence::Field& field : record.fields) {
    if (field.name != comparison.field) { continue; }
    there = true;
    const bool is_null = std::holds_alternative<std::monostate>(field.value);
    values.push_back(is_null ? "null" : evidence::text_of(field.value));
  }
  if (!there) { return fmt::format("there is no {}", comparison.field); }
  return fmt::format("{} is {}", comparison.field, fmt::join(values, ", "));
}

class Explanation {
 public:
  explicit Explanation(const Record& record) : record_(&record) {}

  /// Adds what kept `expression` from being `wanted`, or nothing where it is.
  void add(const Expression& expression, bool wanted, std::size_t depth) {
    if (holds(expression, *record_) == wanted) { return; }
    if (expression.kind == Kind::negate) {
      put(expression.words, wanted, depth);
      add(expression.parts.front(), !wanted, depth + (expression.words.empty() ? 0 : 1));
      return;
    }
    if (expression.kind == Kind::leaf || leads_to_one_field(expression)) {
      put_leaf(expression, wanted, depth);
      return;
    }
    put(expression.words, wanted, depth);
    for (const Expression& part : expression.parts) {
      add(part, wanted, depth + (expression.words.empty() ? 0 : 1));
    }
  }

  [[nodiscard]] std::vector<std::string> lines() && { return std::move(lines_); }

 private:
  /// A field with several values is told once.
  static bool leads_to_one_field(const Expression& expression) {
    if (expression.words.empty() || expression.parts.empty()) { return false; }
    for (const Expression& part : expression.parts) {
      if (part.kind != Kind::leaf || !part.words.empty() ||
          part.comparison.field != expression.parts.front().comparison.field) {
        return false;
      }
    }
    return true;
  }

  void put(const std::string& words, bool wanted, std::size_t depth) {
    if (words.empty()) { return; }
    lines_.push_back(fmt::format("{}{} {}", std::string(2 * depth, ' '), words,
                                 wanted ? "does not hold" : "holds, and must not"));
  }

  void put_leaf(const Expression& expression, bool wanted, std::size_t depth) {
    const Comparison& comparison =
        expression.kind == Kind::leaf ? expression.comparison : expression.parts.front().comparison;
    const std::string words =
        expression.words.empty()
            ? fmt::format("{}: {}", comparison.field, rules::words(comparison.pattern))
            : expression.words;
    lines_.push_back(fmt::format("{}{} {}: {}", std::string(2 * depth, ' '), words,
                                 wanted ? "does not hold" : "holds, and must not",
                                 instead(comparison, *record_)));
  }

  const Record* record_;
  std::vector<std::string> lines_;
};

std::size_t count(const Expression& expression, const Record& record) {
  std::size_t held = holds(expression, record) ? 1 : 0;
  if (expression.kind == Kind::negate) { return held; }
  for (const Expression& part : expression.parts) { held += count(part, record); }
  return held;
}

}  // namespace

std::vector<std::string> why_not(const Rule& rule, const Record& record) {
  Explanation explanation(record);
  explanation.add(rule.detection, true, 0);
  return std::move(explanation).lines();
}

std::size_t parts_that_hold(const Rule& rule, const Record& record) {
  return count(rule.detection, record);
}

}  // namespace mscsim::rules
