#include "sim/rules/detector.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "sim/rules/case_folding.hpp"

namespace mscsim::rules {
namespace {

using evidence::Record;
using Type = Correlation::Type;

/// Correlations, each behind the correlations that it is about.
std::vector<std::size_t> in_order(const std::vector<Rule>& rules) {
  std::vector<std::size_t> order;
  std::vector<bool> done(rules.size());
  const std::function<void(std::size_t)> visit = [&](std::size_t row) {
    if (done[row] || !rules[row].correlation) { return; }
    done[row] = true;
    for (const std::size_t part : rules[row].correlation->rules) { visit(part); }
    order.push_back(row);
  };
  for (std::size_t row = 0; row < rules.size(); ++row) { visit(row); }
  return order;
}

/// The value of a field of `group-by`, an alias resolved for the rule that matched.
std::string group_value(const Correlation& asked, const std::string& field, std::size_t rule,
                        const Record& record) {
  const auto alias = asked.aliases.find({field, rule});
  const std::string& name = alias == asked.aliases.end() ? field : alias->second;
  return folded(record.text(name).value_or(std::string()));
}

/// The middle of the numbers, or what `percent` of them do not pass.
double percentile(std::vector<double> numbers, double percent) {
  if (numbers.empty()) { return 0; }
  std::ranges::sort(numbers);
  constexpr double whole = 100;
  const double rank = percent / whole * static_cast<double>(numbers.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(rank));
  const auto above = static_cast<std::size_t>(std::ceil(rank));
  return numbers[below] + (numbers[above] - numbers[below]) * (rank - std::floor(rank));
}

}  // namespace

Detector::Detector(const RuleSet& set)
    : set_(&set), matcher_(set), correlations_(in_order(set.rules())) {}

double Detector::measured(const Correlation& asked, const Group& group) {
  const auto numbers = [&] {
    std::vector<double> found;
    for (const Counted& match : group.matches) {
      double number = 0;
      if (read_number(TimePart::none, match.value, number)) { found.push_back(number); }
    }
    return found;
  };
  const auto sum = [](const std::vector<double>& of) {
    double total = 0;
    for (const double number : of) { total += number; }
    return total;
  };
  switch (asked.type) {
    case Type::event_count:
      return static_cast<double>(group.matches.size());
    case Type::value_count: {
      std::set<std::string> values;
      for (const Counted& match : group.matches) { values.insert(match.value); }
      return static_cast<double>(values.size());
    }
    case Type::temporal:
    case Type::temporal_ordered: {
      std::set<std::size_t> kinds;
      for (const Counted& match : group.matches) { kinds.insert(match.rule); }
      return static_cast<double>(kinds.size());
    }
    case Type::value_sum:
      return sum(numbers());
    case Type::value_avg: {
      const auto found = numbers();
      return found.empty() ? 0 : sum(found) / static_cast<double>(found.size());
    }
    case Type::value_median: {
      constexpr double middle = 50;
      return percentile(numbers(), middle);
    }
    case Type::value_percentile: {
      // How many of a hundred values are like the last one.
      const auto alike =
          std::ranges::count(group.matches, group.matches.back().value, &Counted::value);
      constexpr double whole = 100;
      return whole * static_cast<double>(alike) / static_cast<double>(group.matches.size());
    }
    case Type::count:
      break;
  }
  return 0;
}

bool Detector::holds(const Correlation& asked, const Group& group) {
  if (group.matches.empty()) { return false; }
  if (asked.type == Type::temporal_ordered) {
    auto wanted = asked.rules.begin();
    for (const Counted& match : group.matches) {
      if (wanted != asked.rules.end() && match.rule == *wanted) { ++wanted; }
    }
    if (wanted != asked.rules.end()) { return false; }
  }
  const double number = measured(asked, group);
  return std::ranges::all_of(asked.limits, [&](const Correlation::Limit& limit) {
    return rules::holds(limit.order, number, limit.number);
  });
}

bool Detector::correlate(std::size_t row, const Record& record, const std::vector<bool>& matched) {
  const Correlation& asked = *set_->rules()[row].correlation;
  bool begins = false;
  for (const std::size_t rule : asked.rules) {
    if (!matched[rule]) { continue; }
    std::vector<std::string> key;
    for (const std::string& field : asked.group_by) {
      key.push_back(group_value(asked, field, rule, record));
    }
    std::string value;
    bool has_value = true;
    for (const std::string& field : asked.fields) {
      const auto text = record.text(field);
      has_value = has_value && text.has_value();
      if (!value.empty()) { value += '\x1F'; }
      value += text.value_or(std::string());
    }
    if (!has_value) { continue; }
    Group& group = states_[row].groups[std::move(key)];
    while (!group.matches.empty() && group.matches.front().time_ms < time_ms_ - asked.timespan_ms) {
      group.matches.pop_front();
    }
    if (group.matches.empty()) { group.holds = false; }
    group.matches.push_back({time_ms_, rule, std::move(value)});
    const bool now = holds(asked, group);
    begins = begins || (now && !group.holds);
    group.holds = now;
  }
  return begins;
}

std::vector<std::size_t> Detector::feed(const Record& record) {
  std::vector<std::size_t> result;
  const auto& rows = matcher_.match(record);
  if (correlations_.empty()) {
    std::ranges::copy_if(rows, std::back_inserter(result),
                         [&](std::size_t row) { return set_->rules()[row].reported; });
    return result;
  }
  if (const auto time = evidence::time_of(record)) { time_ms_ = std::max(time_ms_, *time); }
  std::vector<bool> matched(set_->rules().size());
  for (const std::size_t row : rows) { matched[row] = true; }
  for (const std::size_t row : correlations_) { matched[row] = correlate(row, record, matched); }
  for (std::size_t row = 0; row < matched.size(); ++row) {
    if (matched[row] && set_->rules()[row].reported) { result.push_back(row); }
  }
  return result;
}

}  // namespace mscsim::rules
