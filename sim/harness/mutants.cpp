#include "sim/harness/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>

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

/// Changed copies of a correlation: of its limits, its timespan, what it groups by, its order.
std::vector<Mutant> correlation_mutants(const Rule& rule) {
  std::vector<Mutant> mutants;
  const auto put = [&](std::string mutator, std::string what, auto change) {
    mutants.push_back({.mutator = std::move(mutator), .what = std::move(what), .rule = rule});
    change(*mutants.back().rule.correlation);
  };
  const rules::Correlation& asked = *rule.correlation;
  for (std::size_t i = 0; i < asked.limits.size(); ++i) {
    const auto& limit = asked.limits[i];
    const Order other = other_border(limit.order);
    put("border", fmt::format("{}: {}", word(other), limit.number),
        [&](rules::Correlation& it) { it.limits[i].order = other; });
    put("number", fmt::format("{}: {}", word(limit.order), limit.number + 1),
        [&](rules::Correlation& it) { ++it.limits[i].number; });
  }
  constexpr std::int64_t ms_per_second = 1000;
  for (const std::int64_t timespan : {asked.timespan_ms / 2, asked.timespan_ms * 2}) {
    put("window", fmt::format("timespan: {}s", timespan / ms_per_second),
        [&](rules::Correlation& it) { it.timespan_ms = timespan; });
  }
  for (std::size_t i = 0; i < asked.group_by.size(); ++i) {
    put("drop", "not by " + asked.group_by[i], [&](rules::Correlation& it) {
      it.group_by.erase(it.group_by.begin() + static_cast<std::ptrdiff_t>(i));
    });
  }
  using Type = rules::Correlation::Type;
  if (asked.type == Type::temporal || asked.type == Type::temporal_ordered) {
    const bool ordered = asked.type == Type::temporal_ordered;
    put("order", ordered ? "in any order" : "in this order", [&](rules::Correlation& it) {
      it.type = ordered ? Type::temporal : Type::temporal_ordered;
    });
  }
  return mutants;
}

/// That a rule flagged a machine in a case; where it has a remedy, which is carried out for what
/// was matched, for which record.
struct Flag {
  std::size_t at = 0;  ///< row of the cases
  std::string machine;
  std::size_t record = 0;
  friend auto operator<=>(const Flag&, const Flag&) = default;
};

/// What each rule of a set flags, in order of cases.
std::vector<std::vector<Flag>> flags_of(const rules::RuleSet& set,
                                        std::span<const DiagnosisCase> cases) {
  std::vector<std::vector<Flag>> result(set.rules().size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const std::vector<evidence::Record> records = records_of(cases[i]);
    const rules::Detected detected = rules::detect(set, records);
    for (std::size_t k = 0; k < records.size(); ++k) {
      for (const std::size_t row : detected.rules[k]) {
        const auto& diagnosis = set.rules()[row].diagnosis;
        const bool advises = diagnosis && diagnosis->remedy;
        result[row].push_back({.at = i,
                               .machine = records[k].text("Computer").value_or(""),
                               .record = advises ? k : 0});
      }
    }
  }
  for (auto& flags : result) {
    std::ranges::sort(flags);
    flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
  }
  return result;
}

/// The first case in which the two do not flag the same; nothing: there is none.
std::optional<std::size_t> first_difference(const std::vector<Flag>& one,
                                            const std::vector<Flag>& other) {
  const auto [left, right] = std::ranges::mismatch(one, other);
  if (left == one.end() && right == other.end()) { return std::nullopt; }
  if (left == one.end()) { return right->at; }
  if (right == other.end()) { return left->at; }
  return std::min(left->at, right->at);
}

}  // namespace

std::size_t MutationScore::killed() const {
  return static_cast<std::size_t>(std::ranges::count(mutants, true, &Fate::killed));
}

std::vector<Mutant> mutants_of(const Rule& rule) {
  return rule.correlation ? correlation_mutants(rule) : Mutator(rule).run();
}

std::vector<MutationScore> mutate(const std::vector<Rule>& rules,
                                  std::span<const DiagnosisCase> cases,
                                  std::span<const DiagnosisCase> further) {
  std::vector<MutationScore> scores;
  std::vector<Rule> all = rules;  // first, since correlations name their rows
  for (std::size_t row = 0; row < rules.size(); ++row) {
    if (!rules[row].diagnosis || rules[row].diagnosis->cause.empty()) { continue; }
    all[row].reported = true;
    scores.push_back({.rule = row, .mutants = {}});
    for (Mutant& mutant : mutants_of(all[row])) {
      scores.back().mutants.push_back(
          {.mutator = std::move(mutant.mutator), .what = std::move(mutant.what)});
      all.push_back(std::move(mutant.rule));
    }
  }
  const rules::RuleSet set(std::move(all));
  const auto flags = flags_of(set, cases);
  const auto further_flags = flags_of(set, further);
  std::size_t row = rules.size();
  for (MutationScore& score : scores) {
    for (MutationScore::Fate& fate : score.mutants) {
      fate.killed = flags[row] != flags[score.rule];
      const auto found = first_difference(further_flags[row], further_flags[score.rule]);
      if (!fate.killed && found) { fate.told_apart_by = &further[*found]; }
      ++row;
    }
  }
  return scores;
}

}  // namespace mscsim::harness
