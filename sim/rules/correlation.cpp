#include "sim/rules/correlation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "models/catalogue/letters.hpp"
#include "sim/evidence/record.hpp"
#include "sim/rules/correlation_limits.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;
using scenario::YamlEntry;
using Type = Correlation::Type;

constexpr std::array<std::string_view, static_cast<std::size_t>(Type::count)> types{
    "event_count", "value_count", "temporal",         "temporal_ordered",
    "value_sum",   "value_avg",   "value_percentile", "value_median"};

/// Each step of an order costs time at every record of its group.
constexpr std::size_t ordered_rules_max = 256;
constexpr std::int64_t timespan_days_max = 36'500;

bool is_temporal(Type type) { return type == Type::temporal || type == Type::temporal_ordered; }

/// Reads `90m` as milliseconds; nothing, and why, where it is none.
std::optional<std::int64_t> timespan(const std::string& text, std::string& instead) {
  constexpr std::int64_t second = 1000;
  constexpr std::int64_t minute = 60 * second;
  constexpr std::int64_t hour = 60 * minute;
  constexpr std::int64_t day = 24 * hour;
  constexpr std::string_view letters = "smhd";
  constexpr std::array units{second, minute, hour, day};
  instead = "a whole number and s, m, h or d, as in `90m`";
  const auto unit = text.empty() ? std::string_view::npos : letters.find(text.back());
  const std::string_view digits = std::string_view(text).substr(0, text.size() - 1);
  const bool is_number = !digits.empty() && std::ranges::all_of(digits, [](char digit) {
    return digit >= '0' && digit <= '9';
  });
  if (unit == std::string_view::npos || !is_number) { return std::nullopt; }
  std::int64_t number = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);  // NOLINT(*-pointer-*)
  const std::int64_t most = timespan_days_max * day / units.at(unit);
  if (error == std::errc{} && number >= 1 && number <= most) { return number * units.at(unit); }
  instead = fmt::format("from 1 to {}{}", most, text.back());
  return std::nullopt;
}

std::vector<const Yaml*> one_or_more(const Yaml& value) {
  std::vector<const Yaml*> result;
  if (value.kind == Yaml::Kind::sequence) {
    for (const Yaml& item : value.items) { result.push_back(&item); }
  } else {
    result.push_back(&value);
  }
  return result;
}

class CorrelationReader {
 public:
  CorrelationReader(const RuleRows& rows, ProblemSet& problems)
      : rows_(&rows), problems_(&problems) {}

  Correlation read(const Yaml& document) {
    constexpr std::array<std::string_view, 7> keys{"type",      "rules",   "group-by", "timespan",
                                                   "condition", "aliases", "generate"};
    const Yaml& section = *document.find("correlation");
    Correlation result;
    if (!scenario::is_mapping(section, "`correlation`", *problems_)) { return result; }
    scenario::check_keys(section, keys, *problems_);
    if (const Yaml* const type = scenario::required(section, "type", *problems_)) {
      const auto row = scenario::read_word(*type, "correlation type", types, *problems_);
      if (!row) { return result; }
      result.type = static_cast<Type>(*row);
    }
    read_rules(section, result);
    if (const Yaml* const groups = section.find("group-by")) {
      result.group_by = names(*groups, "a field of `group-by`");
    }
    if (const Yaml* const span = scenario::required(section, "timespan", *problems_)) {
      std::string instead;
      const auto length = timespan(span->text, instead);
      if (!length) { problems_->add(span->place, quoted(span->text) + " is no timespan", instead); }
      result.timespan_ms = length.value_or(0);
    }
    read_condition(section, result);
    if (const Yaml* const aliases = section.find("aliases")) { read_aliases(*aliases, result); }
    // The specification has it beside `correlation`; pySigma and Hayabusa have it inside.
    result.generate = read_generate(document) || read_generate(section);
    return result;
  }

 private:
  /// Names of fields or aliases.
  std::vector<std::string> names(const Yaml& value, std::string_view what) {
    std::vector<std::string> result;
    for (const Yaml* const line : one_or_more(value)) {
      if (scenario::is_line(*line, what, *problems_)) {
        result.push_back(evidence::without_blanks(line->text));
      }
    }
    return result;
  }

  bool read_generate(const Yaml& mapping) {
    constexpr std::array<std::string_view, 2> words{"false", "true"};
    const Yaml* const generate = mapping.find("generate");
    if (generate == nullptr) { return false; }
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (same_letters(generate->text, words.at(i))) { return i == 1; }
    }
    problems_->add(generate->place, "`generate` cannot be " + quoted(generate->text),
                   "`true` or `false`");
    return false;
  }

  void read_rules(const Yaml& section, Correlation& result) {
    const Yaml* const rules = scenario::required(section, "rules", *problems_);
    if (rules == nullptr) { return; }
    if (rules->kind == Yaml::Kind::sequence && !scenario::is_list(*rules, "`rules`", *problems_)) {
      return;
    }
    std::set<std::size_t> seen;
    for (const Yaml* const rule : one_or_more(*rules)) {
      const auto row = rule_row(*rule);
      if (!row) { continue; }
      result.rules.push_back(*row);
      const bool is_new = seen.insert(*row).second;
      if (!is_new && result.type != Type::temporal_ordered) {
        problems_->add(rule->place, quoted(rule->text) + " is there twice",
                       "only temporal_ordered can wait for a rule more than once");
      }
    }
    if (result.type == Type::temporal_ordered && result.rules.size() > ordered_rules_max) {
      problems_->add(rules->place, fmt::format("an order of more than {} rules", ordered_rules_max),
                     "a chain of shorter ones");
    }
  }

  std::optional<std::size_t> rule_row(const Yaml& rule) {
    if (problems_->full() || !scenario::is_line(rule, "a rule", *problems_)) {
      return std::nullopt;
    }
    const auto found = rows_->find(rule.text);
    if (found != rows_->end()) { return found->second; }
    no_such_rule(rule.place, rule.text);
    return std::nullopt;
  }

  void no_such_rule(const scenario::Place& place, const std::string& wanted) {
    std::vector<std::string_view> names;
    for (const auto& [name, row] : *rows_) { names.emplace_back(name); }
    problems_->add(place, "there is no rule with the id or name " + quoted(wanted),
                   scenario::suggestion(wanted, names));
  }

  void read_condition(const Yaml& section, Correlation& result) {
    const bool temporal = is_temporal(result.type);
    const Yaml* const condition =
        temporal ? section.find("condition") : scenario::required(section, "condition", *problems_);
    if (condition == nullptr) {
      if (temporal) {
        result.limits.push_back({Order::at_least, static_cast<double>(result.rules.size())});
      }
      return;
    }
    if (condition->kind == Yaml::Kind::scalar) {
      problems_->add(condition->place, "a condition in words",
                     "version 2.1 of the specification has only numbers, as in `gte: 2`");
      return;
    }
    if (!scenario::is_mapping(*condition, "the condition", *problems_)) { return; }
    read_limits(*condition, result);
    read_fields(*condition, result);
    read_percentile(*condition, result);
    if (result.limits.empty()) { return; }
    if (const auto why = never_holds(result)) {
      problems_->add(condition->place, "a condition that can never hold", *why);
    } else if (result.type == Type::temporal_ordered && !wants_all(result)) {
      problems_->add(condition->place, "an order of only some of its rules",
                     fmt::format("temporal_ordered wants all, `gte: {}`; temporal wants some, in "
                                 "any order",
                                 result.rules.size()));
    }
  }

  void read_limits(const Yaml& condition, Correlation& result) {
    constexpr std::array<std::string_view, 8> keys{"gt", "gte", "lt",    "lte",
                                                   "eq", "neq", "field", "percentile"};
    constexpr std::array orders{Order::greater, Order::at_least, Order::less,
                                Order::at_most, Order::equal,    Order::not_equal};
    scenario::check_keys(condition, keys, *problems_);
    bool wrong = false;  // and told
    for (const YamlEntry& entry : condition.entries) {
      const auto row = static_cast<std::size_t>(std::ranges::find(keys, entry.key) - keys.begin());
      wrong = wrong || row == keys.size();
      if (row >= orders.size()) { continue; }
      const auto number = read_number(entry.value, result.type);
      if (number) { result.limits.push_back({orders.at(row), *number}); }
      wrong = wrong || !number;
    }
    if (wrong) {
      result.limits.clear();
    } else if (result.limits.empty()) {
      problems_->add(condition.place, "a condition without a number", "as in `gte: 10`");
    }
  }

  std::optional<double> read_number(const Yaml& value, Type type) {
    if (counts(type)) {
      const auto count = scenario::read_number(value, "a count", 0,
                                               static_cast<std::uint32_t>(count_max), *problems_);
      return count ? std::optional<double>(*count) : std::nullopt;
    }
    double number = 0;
    if (!scenario::is_line(value, "the number", *problems_)) { return std::nullopt; }
    if (rules::read_number(TimePart::none, value.text, number)) { return number; }
    problems_->add(value.place, quoted(value.text) + " is no number", "as in `100` or `0.5`");
    return std::nullopt;
  }

  void read_fields(const Yaml& condition, Correlation& result) {
    const Yaml* const field = condition.find("field");
    const bool of_values = !is_temporal(result.type) && result.type != Type::event_count;
    if (field == nullptr) {
      if (of_values) {
        problems_->add(condition.place, "`field` is missing: what is counted or added up");
      }
      return;
    }
    if (!of_values) {
      problems_->add(field->place, fmt::format("`field` in a condition of {}", word(result.type)),
                     "value_count counts the values of a field");
      return;
    }
    result.fields = names(*field, "`field`");
    const bool of_tuples = result.type == Type::value_count ||
                           (result.type == Type::value_percentile && !condition.find("percentile"));
    if (result.fields.size() > 1 && !of_tuples) {
      problems_->add(field->place, fmt::format("several fields in {}", word(result.type)),
                     "one, whose numbers are taken");
    }
    if (result.fields.empty() && field->kind == Yaml::Kind::sequence) {
      problems_->add(field->place, "`field` is empty");
    }
  }

  void read_percentile(const Yaml& condition, Correlation& result) {
    const Yaml* const percentile = condition.find("percentile");
    if (percentile == nullptr) { return; }
    if (result.type != Type::value_percentile) {
      problems_->add(percentile->place, "`percentile` is for value_percentile");
      return;
    }
    constexpr double whole = 100;
    double rank = 0;
    if (rules::read_number(TimePart::none, percentile->text, rank) && rank >= 0 && rank <= whole) {
      result.percentile = rank;
    } else {
      problems_->add(percentile->place, "`percentile` cannot be " + quoted(percentile->text),
                     "a number from 0 to 100");
    }
  }

  void read_aliases(const Yaml& aliases, Correlation& result) {
    if (!scenario::is_mapping(aliases, "`aliases`", *problems_)) { return; }
    for (const YamlEntry& alias : aliases.entries) {
      if (!scenario::is_mapping(alias.value, "an alias", *problems_)) { continue; }
      for (const YamlEntry& of_rule : alias.value.entries) {
        const auto row = rows_->find(of_rule.key);
        if (row == rows_->end()) {
          if (!problems_->full()) { no_such_rule(of_rule.key_place, of_rule.key); }
        } else if (scenario::is_line(of_rule.value, "the field of an alias", *problems_)) {
          result.aliases[{evidence::without_blanks(alias.key), row->second}] =
              evidence::without_blanks(of_rule.value.text);
        }
      }
    }
  }

  const RuleRows* rows_;
  ProblemSet* problems_;
};

}  // namespace

Correlation read_correlation(const Yaml& document, const RuleRows& rows, ProblemSet& problems) {
  return CorrelationReader(rows, problems).read(document);
}

void check_aliases(const Yaml& document, std::size_t row, const RuleRows& rows,
                   const std::vector<Rule>& rules, ProblemSet& problems) {
  const Correlation& asked = *rules[row].correlation;
  const bool stands_on_others = std::ranges::any_of(
      asked.rules, [&](std::size_t part) { return rules[part].correlation.has_value(); });
  if (asked.aliases.empty() || stands_on_others) { return; }
  const std::set<std::size_t> parts(asked.rules.begin(), asked.rules.end());
  for (const YamlEntry& alias : document.find("correlation")->find("aliases")->entries) {
    for (const YamlEntry& of_rule : alias.value.entries) {
      const auto found = rows.find(of_rule.key);
      if (found == rows.end() || parts.contains(found->second)) { continue; }
      problems.add(of_rule.key_place,
                   "an alias for " + quoted(of_rule.key) + ", which the correlation is not about",
                   "one of its `rules`");
    }
  }
}

std::string_view word(Type type) { return types.at(static_cast<std::size_t>(type)); }

}  // namespace mscsim::rules
