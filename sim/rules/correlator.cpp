#include "sim/rules/correlator.hpp"

#include <algorithm>
#include <optional>

#include "sim/rules/case_folding.hpp"
#include "sim/rules/comparison.hpp"
#include "sim/rules/correlation_chains.hpp"

namespace mscsim::rules {
namespace {

using evidence::Record;

/// Of a record whose fields hold lists, only so many groups and so many values are looked at.
constexpr std::size_t combinations_max = 1000;

/// The field that an alias stands for in a rule; null where it stands for none.
const std::string* alias_of(const Correlation& asked, const std::string& alias, std::size_t rule) {
  const auto found = asked.aliases.find({alias, rule});
  return found == asked.aliases.end() ? nullptr : &found->second;
}

/// Calls `see(text)` with each value of a field; a null and an object are none.
void each_value(const Record& record, const std::string& name, auto see) {
  for (const evidence::Field& field : record.fields) {
    const bool has_none = std::holds_alternative<std::monostate>(field.value) ||
                          std::holds_alternative<evidence::Nested>(field.value);
    if (field.name != name || has_none) { continue; }
    see(evidence::text_of(field.value));
  }
}

/// Every way to take one value of each field, each as one text, alike where the values are. A field
/// that is not there, or null, has one value of its own if `or_none`, else none.
std::vector<std::string> combinations(const Record& record, const std::vector<std::string>& fields,
                                      bool or_none) {
  std::vector<std::string> all{std::string()};
  for (const std::string& field : fields) {
    std::vector<std::string> values;
    each_value(record, field, [&](const std::string& text) {
      const std::string alike = folded(text);
      values.push_back('=' + std::to_string(alike.size()) + ':' + alike);
    });
    if (values.empty() && or_none) { values.emplace_back("-"); }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<std::string> longer;
    for (const std::string& start : all) {
      for (const std::string& value : values) {
        if (longer.size() < combinations_max) { longer.push_back(start + value); }
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<double> numbers_in(const Record& record, const std::string& field) {
  std::vector<double> numbers;
  each_value(record, field, [&](const std::string& text) {
    double number = 0;
    if (read_number(TimePart::none, text, number)) { numbers.push_back(number); }
  });
  return numbers;
}

bool wants_numbers(const Correlation& asked) {
  using Type = Correlation::Type;
  return asked.type == Type::value_sum || asked.type == Type::value_avg ||
         asked.type == Type::value_median || asked.percentile.has_value();
}

/// About the bytes of a group without its measure.
std::size_t weight_of_group(const std::string& key) {
  constexpr std::size_t nodes = 160;
  return nodes + key.size();
}

}  // namespace

Correlator::Correlator(const std::vector<Rule>& rules, std::size_t bytes_max)
    : rules_(&rules), wanted_by_(rules.size()), bytes_max_(bytes_max) {
  std::vector<bool> has_aliases(rules.size());
  for (const std::size_t row : chains_of(rules).order) {
    const Correlation& asked = *rules[row].correlation;
    State state;
    state.row = row;
    state.asked = &asked;
    has_aliases[row] =
        !asked.aliases.empty() ||
        std::ranges::any_of(asked.rules, [&](std::size_t part) { return has_aliases[part]; });
    state.has_aliases = has_aliases[row];
    any_aliases_ = any_aliases_ || state.has_aliases;
    fields_.insert(asked.group_by.begin(), asked.group_by.end());
    fields_.insert(asked.fields.begin(), asked.fields.end());
    for (const auto& [alias, field] : asked.aliases) { fields_.insert(field); }
    for (const std::size_t part : std::set(asked.rules.begin(), asked.rules.end())) {
      wanted_by_[part].push_back(states_.size());
    }
    states_.push_back(std::move(state));
  }
}

std::vector<std::size_t> Correlator::add(const Record& record, std::int64_t time_ms,
                                         std::span<const std::size_t> matched) {
  std::vector<std::size_t> began;
  there_.clear();
  for (const std::size_t row : matched) { occurs(row, {row}); }
  while (!agenda_.empty()) {
    State& state = states_[*agenda_.begin()];
    agenda_.erase(agenda_.begin());
    if (!full_ && correlate(state, record, time_ms)) { began.push_back(state.row); }
    state.present.clear();
  }
  std::ranges::sort(began);
  return began;
}

/// A rule is there with the record in hand, by these detections.
void Correlator::occurs(std::size_t row, const std::set<std::size_t>& detections) {
  if (!wants(row)) { return; }
  auto& there = there_[row];
  there = detections;
  // Which it is by matters only where an alias may tell them apart.
  if (!any_aliases_) { there.erase(std::next(there.begin()), there.end()); }
  for (const std::size_t on_it : wanted_by_[row]) {
    states_[on_it].present.push_back(row);
    agenda_.insert(on_it);
  }
}

/// Whether it begins to hold of some group.
bool Correlator::correlate(State& state, const Record& record, std::int64_t time_ms) {
  forget(state, time_ms);
  std::set<std::size_t> detections;
  bool begins = false;
  for (auto& [key, added] : additions(state, record)) {
    added.time_ms = time_ms;
    const Verdict verdict = add(state, key, added);
    begins = begins || verdict.begins;
    if (!verdict.holds) { continue; }
    for (const std::size_t rule : added.rules) {
      detections.insert(there_[rule].begin(), there_[rule].end());
    }
  }
  if (!detections.empty()) { occurs(state.row, detections); }
  return begins;
}

/// What the record adds, and to which groups. It adds once to each, whatever rules it is of.
Correlator::Additions Correlator::additions(const State& state, const Record& record) {
  std::map<std::size_t, std::set<std::size_t>> rules_by_names;
  for (const std::size_t rule : state.present) {
    for (const std::size_t detection : there_[rule]) {
      rules_by_names[names_row(state, rule, detection)].insert(rule);
      if (!state.has_aliases) { break; }
    }
  }
  const bool of_values = !state.asked->fields.empty();
  const bool of_numbers = wants_numbers(*state.asked);
  std::set<std::pair<std::string, std::vector<std::string>>> taken;
  Additions result;
  for (const auto& [row, rules] : rules_by_names) {
    const Names& names = names_[row];
    std::vector<std::string> values;
    std::vector<double> numbers;
    if (of_numbers) {
      numbers = numbers_in(record, names.fields.front());
    } else if (of_values) {
      values = combinations(record, names.fields, false);
    }
    if (of_values && values.empty() && numbers.empty()) { continue; }
    for (std::string& key : combinations(record, names.group_by, true)) {
      Addition& added = result[key];
      for (const std::size_t rule : rules) {
        if (std::ranges::find(added.rules, rule) == added.rules.end()) {
          added.rules.push_back(rule);
        }
      }
      if (!of_values || !taken.emplace(std::move(key), names.fields).second) { continue; }
      added.values.insert(added.values.end(), values.begin(), values.end());
      added.numbers.insert(added.numbers.end(), numbers.begin(), numbers.end());
    }
  }
  return result;
}

Verdict Correlator::add(State& state, const std::string& key, const Addition& added) {
  auto found = state.by_key.find(key);
  if (found == state.by_key.end()) {
    state.groups.push_back({.key = key, .measure = measure_for(*state.asked)});
    const auto group = std::prev(state.groups.end());
    found = state.by_key.emplace(group->key, group).first;
    bytes_ += weight_of_group(key) + group->measure->weight();
  } else {
    state.groups.splice(state.groups.end(), state.groups, found->second);
  }
  Group& group = *found->second;
  group.last_ms = added.time_ms;
  bytes_ -= group.measure->weight();
  const Verdict verdict = group.measure->add(added);
  bytes_ += group.measure->weight();
  if (bytes_ > bytes_max_) {
    for (State& each : states_) { forget(each, added.time_ms); }
    full_ = bytes_ > bytes_max_;
  }
  return verdict;
}

/// Forgets the groups of which nothing lies within the timespan.
void Correlator::forget(State& state, std::int64_t time_ms) {
  while (!state.groups.empty() &&
         state.groups.front().last_ms < time_ms - state.asked->timespan_ms) {
    const Group& oldest = state.groups.front();
    bytes_ -= weight_of_group(oldest.key) + oldest.measure->weight();
    state.by_key.erase(oldest.key);
    state.groups.pop_front();
  }
}

std::size_t Correlator::names_row(const State& state, std::size_t rule, std::size_t detection) {
  const std::array<std::size_t, 3> where{state.row, state.has_aliases ? rule : 0,
                                         state.has_aliases ? detection : 0};
  const auto known = known_names_.find(where);
  if (known != known_names_.end()) { return known->second; }
  Names names{.group_by = state.asked->group_by, .fields = state.asked->fields};
  if (state.has_aliases) {
    for (auto* const fields : {&names.group_by, &names.fields}) {
      for (std::string& field : *fields) { field = field_of(state.row, field, rule, detection); }
    }
  }
  const auto [found, is_new] = names_rows_.emplace(names, names_.size());
  if (is_new) { names_.push_back(std::move(names)); }
  return known_names_[where] = found->second;
}

/// The field of a record that `field` of the correlation `row` stands for, where its `rule` is
/// there by a detection: what its aliases say of the rule, else of the detection, else what the
/// rule, a correlation itself, means by it.
std::string Correlator::field_of(std::size_t row, const std::string& field, std::size_t rule,
                                 std::size_t detection) const {
  const Correlation& asked = *(*rules_)[row].correlation;
  const std::string* name = alias_of(asked, field, rule);
  if (rule == detection) { return name == nullptr ? field : *name; }
  if (name == nullptr) {
    const std::string* const below = alias_of(asked, field, detection);
    if (below != nullptr) { return *below; }
    name = &field;
  }
  for (const std::size_t part : (*rules_)[rule].correlation->rules) {
    if (stands_on(part, detection)) { return field_of(rule, *name, part, detection); }
  }
  return *name;
}

/// Whether a rule is a detection, or has it below.
bool Correlator::stands_on(std::size_t row, std::size_t detection) const {
  std::set<std::size_t> seen{row};
  std::vector<std::size_t> ahead{row};
  while (!ahead.empty()) {
    const std::size_t at = ahead.back();
    ahead.pop_back();
    if (at == detection) { return true; }
    if (!(*rules_)[at].correlation) { continue; }
    for (const std::size_t part : (*rules_)[at].correlation->rules) {
      if (seen.insert(part).second) { ahead.push_back(part); }
    }
  }
  return false;
}

}  // namespace mscsim::rules
