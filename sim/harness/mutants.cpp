#include "sim/harness/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "sim/rules/detector.hpp"

namespace mscsim::harness {
namespace {

using rules::Comparison;
using rules::Expression;
using rules::Order;
using rules::Rule;
using Kind = Expression::Kind;

std::string words_of(const Expression& expression) {
  if (!expression.words.empty()) { return expression.words; }
  if (expression.kind == Kind::leaf) {
    const Comparison& comparison = expression.comparison;
    return fmt::format("{}: {}", comparison.field, rules::words(comparison.pattern));
  }
  std::string words;
  for (const Expression& part : expression.parts) {
    words += (words.empty() ? "" : ", ") + words_of(part);
  }
  return expression.kind == Kind::negate ? "not " + words : words;
}

std::string_view word(Order order) {
  switch (order) {
    case Order::less:
      return "lt";
    case Order::at_most:
      return "lte";
    case Order::greater:
      return "gt";
    case Order::at_least:
      return "gte";
    case Order::equal:
      return "eq";
    case Order::not_equal:
      break;
  }
  return "neq";
}

/// With the border on the other side.
Order other_border(Order order) {
  switch (order) {
    case Order::less:
      return Order::at_most;
    case Order::at_most:
      return Order::less;
    case Order::greater:
      return Order::at_least;
    case Order::at_least:
      return Order::greater;
    case Order::equal:
      return Order::not_equal;
    case Order::not_equal:
      break;
  }
  return Order::equal;
}

/// Goes through the parts of a detection and hands out changed copies of the whole.
class Mutator {
 public:
  explicit Mutator(const Rule& rule) : rule_(&rule) {}

  std::vector<Mutant> run() {
    // The first part asks where a record comes from: that is no choice of the rule's.
    for (std::size_t i = 1; i < rule_->detection.parts.size(); ++i) { visit({i}); }
    return std::move(mutants_);
  }

 private:
  using Path = std::vector<std::size_t>;  ///< which part of which part

  static Expression& at(Expression& root, const Path& path) {
    Expression* here = &root;
    for (const std::size_t part : path) { here = &here->parts[part]; }
    return *here;
  }

  void put(std::string mutator, std::string what, const Path& path,
           const std::function<void(Expression&)>& change) {
    Mutant mutant{.mutator = std::move(mutator), .what = std::move(what), .rule = *rule_};
    change(at(mutant.rule.detection, path));
    mutants_.push_back(std::move(mutant));
  }

  void visit(const Path& path) {
    Rule copy = *rule_;
    const Expression here = at(copy.detection, path);
    if (here.kind == Kind::leaf) {
      change_leaf(here, path);
      return;
    }
    if (here.kind == Kind::negate) {
      put("drop not", "without the not of " + words_of(here.parts.front()), path,
          [](Expression& it) { it = Expression(it.parts.front()); });
    }
    if (here.parts.size() > 1) {
      put("swap and/or",
          fmt::format("{} instead of {}: {}", here.kind == Kind::all ? "or" : "and",
                      here.kind == Kind::all ? "and" : "or", words_of(here)),
          path, [](Expression& it) { it.kind = it.kind == Kind::all ? Kind::any : Kind::all; });
      for (std::size_t part = 0; part < here.parts.size(); ++part) {
        put("drop", "without " + words_of(here.parts[part]), path, [part](Expression& it) {
          it.parts.erase(it.parts.begin() + static_cast<std::ptrdiff_t>(part));
        });
      }
    }
    for (std::size_t part = 0; part < here.parts.size(); ++part) {
      Path further = path;
      further.push_back(part);
      visit(further);
    }
  }

  void change_leaf(const Expression& leaf, const Path& path) {
    const Comparison& comparison = leaf.comparison;
    if (comparison.kind == Comparison::Kind::number) {
      const Order other = other_border(comparison.order);
      put("border", fmt::format("{}|{}: {}", comparison.field, word(other), comparison.number),
          path, [other](Expression& it) { it.comparison.order = other; });
      const double more = comparison.number + 1;
      put("number", fmt::format("{}|{}: {}", comparison.field, word(comparison.order), more), path,
          [more](Expression& it) { it.comparison.number = more; });
    }
    if (comparison.kind == Comparison::Kind::pattern) {
      put("value", words_of(leaf) + " misspelt", path, [](Expression& it) {
        it.comparison.pattern.parts.push_back({.piece = rules::Pattern::Piece::text, .text = "x"});
      });
    }
  }

  const Rule* rule_;
  std::vector<Mutant> mutants_;
};

/// What a rule flagged in all cases, as one number.
class Trace {
 public:
  void add(std::size_t machine) {
    constexpr std::uint64_t prime = 0x9e3779b97f4a7c15ULL;
    value_ = (value_ ^ (machine + 1)) * prime;
    value_ ^= value_ >> 29U;
  }
  friend bool operator==(const Trace&, const Trace&) = default;

 private:
  std::uint64_t value_ = 0;
};

/// The machines that each rule of a set flags, case by case.
std::vector<Trace> traces(const rules::RuleSet& set, const std::vector<DiagnosisCase>& cases) {
  std::vector<Trace> result(set.rules().size());
  rules::Matcher matcher(set);
  std::vector<std::pair<std::size_t, std::string>> flagged;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    flagged.clear();
    for (const evidence::Record& record : records_of(cases[i])) {
      const auto& rows = matcher.match(record);
      if (rows.empty()) { continue; }
      const std::string computer = record.text("Computer").value_or("");
      for (const std::size_t row : rows) { flagged.emplace_back(row, computer); }
    }
    std::ranges::sort(flagged);
    flagged.erase(std::unique(flagged.begin(), flagged.end()), flagged.end());
    for (const auto& [row, computer] : flagged) {
      result[row].add(i * 1000 + std::hash<std::string>{}(computer) % 1000);
    }
  }
  return result;
}

}  // namespace

std::size_t MutationScore::killed() const {
  return static_cast<std::size_t>(std::ranges::count(mutants, true, &Fate::killed));
}

std::vector<Mutant> mutants_of(const Rule& rule) {
  if (rule.correlation) { return {}; }
  return Mutator(rule).run();
}

std::vector<MutationScore> mutate(const std::vector<Rule>& rules,
                                  const std::vector<DiagnosisCase>& cases) {
  std::vector<MutationScore> scores;
  std::vector<Rule> all;
  for (std::size_t row = 0; row < rules.size(); ++row) {
    if (!rules[row].diagnosis || rules[row].diagnosis->cause.empty()) { continue; }
    scores.push_back({.rule = row, .mutants = {}});
    all.push_back(rules[row]);
    for (Mutant& mutant : mutants_of(rules[row])) {
      scores.back().mutants.push_back(
          {.mutator = std::move(mutant.mutator), .what = std::move(mutant.what), .killed = false});
      all.push_back(std::move(mutant.rule));
    }
  }
  const rules::RuleSet set(std::move(all));
  const auto flagged = traces(set, cases);
  std::size_t row = 0;
  for (MutationScore& score : scores) {
    const Trace& original = flagged[row++];
    for (MutationScore::Fate& fate : score.mutants) { fate.killed = flagged[row++] != original; }
  }
  return scores;
}

}  // namespace mscsim::harness
