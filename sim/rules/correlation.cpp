#include "sim/rules/correlation.hpp"

#include <algorithm>
#include <array>
#include <charconv>

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

/// `90m` in milliseconds; nothing where it is none.
std::optional<std::int64_t> timespan(const std::string& text) {
  constexpr std::int64_t second = 1000;
  constexpr std::int64_t minute = 60 * second;
  constexpr std::int64_t hour = 60 * minute;
  constexpr std::int64_t day = 24 * hour;
  constexpr std::int64_t most = 10'000;
  if (text.size() < 2) { return std::nullopt; }
  std::int64_t number = 0;
  const char* const end = &text.back();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end || number < 1 || number > most * most) {
    return std::nullopt;
  }
  switch (text.back()) {
    case 's':
      return number * second;
    case 'm':
      return number * minute;
    case 'h':
      return number * hour;
    case 'd':
      return number <= most ? std::optional(number * day) : std::nullopt;
    default:
      return std::nullopt;
  }
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

  Correlation read(const Yaml& section) {
    constexpr std::array<std::string_view, 7> keys{"type",      "rules",   "group-by", "timespan",
                                                   "condition", "aliases", "generate"};
    Correlation result;
    if (!scenario::is_mapping(section, "`correlation`", *problems_)) { return result; }
    scenario::check_keys(section, keys, *problems_);
    if (const Yaml* const type = scenario::required(section, "type", *problems_)) {
      const auto row = scenario::read_word(*type, "correlation type", types, *problems_);
      result.type = static_cast<Type>(row.value_or(0));
    }
    if (const Yaml* const rules = scenario::required(section, "rules", *problems_)) {
      for (const Yaml* const rule : one_or_more(*rules)) { add_rule(*rule, result.rules); }
    }
    if (const Yaml* const groups = section.find("group-by")) {
      for (const Yaml* const field : one_or_more(*groups)) {
        if (scenario::is_line(*field, "a field of `group-by`", *problems_)) {
          result.group_by.push_back(field->text);
        }
      }
    }
    if (const Yaml* const span = scenario::required(section, "timespan", *problems_)) {
      const auto length = timespan(span->text);
      if (!length) {
        problems_->add(span->place, quoted(span->text) + " is no timespan",
                       "a number and s, m, h or d, as in `90m`");
      }
      result.timespan_ms = length.value_or(0);
    }
    read_limits(section, result);
    if (const Yaml* const aliases = section.find("aliases")) { read_aliases(*aliases, result); }
    if (const Yaml* const generate = section.find("generate")) {
      result.generate = generate->text == "true";
    }
    return result;
  }

 private:
  void add_rule(const Yaml& rule, std::vector<std::size_t>& rules) {
    if (!scenario::is_line(rule, "a rule", *problems_)) { return; }
    const auto found = rows_->find(rule.text);
    if (found != rows_->end()) {
      rules.push_back(found->second);
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [name, row] : *rows_) { names.emplace_back(name); }
    problems_->add(rule.place, "there is no rule with the id or name " + quoted(rule.text),
                   scenario::suggestion(rule.text, names));
  }

  void read_limits(const Yaml& section, Correlation& result) {
    const bool temporal = result.type == Type::temporal || result.type == Type::temporal_ordered;
    const Yaml* const condition =
        temporal ? section.find("condition") : scenario::required(section, "condition", *problems_);
    if (condition == nullptr) {
      if (temporal) {
        result.limits.push_back({Order::at_least, static_cast<double>(result.rules.size())});
      }
      return;
    }
    if (!scenario::is_mapping(*condition, "the condition", *problems_)) { return; }
    constexpr std::array<std::string_view, 7> keys{"gt", "gte", "lt", "lte", "eq", "neq", "field"};
    constexpr std::array orders{Order::greater, Order::at_least, Order::less,
                                Order::at_most, Order::equal,    Order::not_equal};
    scenario::check_keys(*condition, keys, *problems_);
    for (const YamlEntry& entry : condition->entries) {
      const auto* const key = std::ranges::find(keys, entry.key);
      if (key == keys.end()) { continue; }
      if (*key == "field") {
        for (const Yaml* const field : one_or_more(entry.value)) {
          result.fields.push_back(field->text);
        }
        continue;
      }
      double number = 0;
      if (!read_number(TimePart::none, entry.value.text, number)) {
        problems_->add(entry.value.place, quoted(entry.value.text) + " is no number");
      }
      result.limits.push_back({orders.at(static_cast<std::size_t>(key - keys.begin())), number});
    }
    if (result.limits.empty()) {
      problems_->add(condition->place, "a condition without a number", "as in `gte: 10`");
    }
    const bool of_values = !temporal && result.type != Type::event_count;
    if (of_values && result.fields.empty()) {
      problems_->add(condition->place, "`field` is missing: what is counted or added up");
    }
  }

  void read_aliases(const Yaml& aliases, Correlation& result) {
    if (!scenario::is_mapping(aliases, "`aliases`", *problems_)) { return; }
    for (const YamlEntry& alias : aliases.entries) {
      if (!scenario::is_mapping(alias.value, "an alias", *problems_)) { continue; }
      for (const YamlEntry& of_rule : alias.value.entries) {
        const auto row = rows_->find(of_rule.key);
        if (row == rows_->end()) {
          problems_->add(of_rule.key_place,
                         "there is no rule with the id or name " + quoted(of_rule.key));
        } else {
          result.aliases[{alias.key, row->second}] = of_rule.value.text;
        }
      }
    }
  }

  const RuleRows* rows_;
  ProblemSet* problems_;
};

}  // namespace

Correlation read_correlation(const Yaml& section, const RuleRows& rows, ProblemSet& problems) {
  return CorrelationReader(rows, problems).read(section);
}

std::string_view word(Type type) { return types.at(static_cast<std::size_t>(type)); }

}  // namespace mscsim::rules
