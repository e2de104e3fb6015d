// Sliding windows against what the whole past says at each record, and what they keep.
#include "sim/rules/correlator.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <random>
#include <set>

#include "sim/rules/correlation_limits.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

using Type = Correlation::Type;

/// A record that some of the rules 0 to 2 match, with a number in `n`.
struct Event {
  std::int64_t second = 0;
  std::vector<std::size_t> rules;
  std::int64_t number = 0;
};

std::vector<Event> some_events(std::mt19937& random) {
  std::vector<Event> events;
  std::int64_t second = 0;
  for (int i = 0; i < 60; ++i) {
    second += static_cast<std::int64_t>(random() % 4);
    Event event{.second = second, .rules = {}, .number = static_cast<std::int64_t>(random() % 5)};
    for (std::size_t rule = 0; rule < 3; ++rule) {
      if (random() % 3 == 0) { event.rules.push_back(rule); }
    }
    if (event.rules.empty()) { event.rules.push_back(random() % 3); }
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<Rule> rules_with(Correlation correlation) {
  std::vector<Rule> rules(4);
  rules.back().correlation = std::move(correlation);
  return rules;
}

constexpr std::int64_t timespan = 7;

Correlation correlation_of(Type type, Order order, double number,
                           std::vector<std::size_t> rules = {0, 1, 2}) {
  Correlation asked;
  asked.type = type;
  asked.rules = std::move(rules);
  asked.timespan_ms = timespan * 1000;
  asked.limits = {{order, number}};
  const bool of_values = !counts(type) || type == Type::value_count;
  if (of_values) { asked.fields = {"n"}; }
  return asked;
}

/// Whether the rules from `step` on happen among `events`, none before `from`, in any order that
/// their times allow.
bool in_order(const std::vector<std::size_t>& wanted, std::span<const Event> events,
              std::size_t step, std::int64_t from,
              std::set<std::pair<std::size_t, std::size_t>>& used) {
  if (step == wanted.size()) { return true; }
  for (std::size_t i = 0; i < events.size(); ++i) {
    const bool is_it = std::ranges::find(events[i].rules, wanted[step]) != events[i].rules.end();
    if (!is_it || events[i].second < from) { continue; }
    const auto [use, is_new] = used.emplace(i, wanted[step]);
    if (!is_new) { continue; }
    if (in_order(wanted, events, step + 1, events[i].second, used)) { return true; }
    used.erase(use);
  }
  return false;
}

double middle_of(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

/// The measure of what lies within the timespan of the last of `past`, worked out from nothing.
double measure_of(const Correlation& asked, std::span<const Event> past) {
  std::vector<Event> window;
  for (const Event& event : past) {
    const bool is_of_it = std::ranges::any_of(event.rules, [&](std::size_t rule) {
      return std::ranges::find(asked.rules, rule) != asked.rules.end();
    });
    if (is_of_it && event.second >= past.back().second - timespan) { window.push_back(event); }
  }
  std::set<std::size_t> kinds;
  std::set<std::int64_t> values;
  std::vector<double> numbers;
  double sum = 0;
  double alike = 0;
  for (const Event& event : window) {
    kinds.insert(event.rules.begin(), event.rules.end());
    values.insert(event.number);
    numbers.push_back(static_cast<double>(event.number));
    sum += numbers.back();
    alike += event.number == past.back().number ? 1 : 0;
  }
  std::set<std::pair<std::size_t, std::size_t>> used;
  switch (asked.type) {
    case Type::event_count:
      return static_cast<double>(window.size());
    case Type::value_count:
      return static_cast<double>(values.size());
    case Type::temporal:
      return static_cast<double>(kinds.size());
    case Type::temporal_ordered:
      return in_order(asked.rules, window, 0, window.front().second, used)
                 ? static_cast<double>(asked.rules.size())
                 : 0;
    case Type::value_sum:
      return sum;
    case Type::value_avg:
      return sum / static_cast<double>(numbers.size());
    case Type::value_median:
      return middle_of(numbers);
    case Type::value_percentile:
      return 100 * alike / static_cast<double>(numbers.size());
    case Type::count:
      break;
  }
  return 0;
}

/// The seconds at which a correlation holds, as a correlation of it counts: "is there" is told by a
/// second correlation with a timespan too short for more than one moment.
std::vector<bool> there(const Correlation& asked, const std::vector<Event>& events) {
  std::vector<Rule> rules = rules_with(asked);
  Correlation seen = correlation_of(Type::event_count, Order::at_least, 1, {3});
  seen.group_by = {"number"};  // each record its own group, so that each is told
  rules.emplace_back().correlation = seen;
  Correlator correlator(rules);
  std::vector<bool> result;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const evidence::Record record{
        {{"n", events[i].number}, {"number", static_cast<std::int64_t>(i)}}};
    const auto began = correlator.add(record, events[i].second * 1000, events[i].rules);
    result.push_back(std::ranges::find(began, std::size_t{4}) != began.end());
  }
  return result;
}

void check_against_the_past(const Correlation& asked, std::mt19937& random) {
  for (int round = 0; round < 30; ++round) {
    std::vector<Event> events = some_events(random);
    std::erase_if(events, [&](const Event& event) {
      return std::ranges::none_of(event.rules, [&](std::size_t rule) {
        return std::ranges::find(asked.rules, rule) != asked.rules.end();
      });
    });
    std::vector<bool> wanted;
    for (std::size_t i = 0; i < events.size(); ++i) {
      wanted.push_back(meets(asked, measure_of(asked, std::span(events).first(i + 1))));
    }
    CHECK(there(asked, events) == wanted);
  }
}

/// `count` records of rule 0, each of a user of its own, a second apart.
std::size_t most_kept(std::size_t count, std::int64_t seconds_apart, Correlation asked) {
  asked.group_by = {"user"};
  const std::vector<Rule> rules = rules_with(std::move(asked));
  Correlator correlator(rules);
  std::size_t most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const evidence::Record record{{{"user", "user" + std::to_string(i)}, {"n", std::int64_t{1}}}};
    static_cast<void>(correlator.add(record, static_cast<std::int64_t>(i) * seconds_apart * 1000,
                                     std::vector<std::size_t>{0}));
    most = std::max(most, correlator.bytes());
  }
  return most;
}

}  // namespace

TEST_CASE("a window that slides says what the whole past says") {
  std::mt19937 random(1044);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  const auto check = [&](const Correlation& asked) { check_against_the_past(asked, random); };
  check(correlation_of(Type::event_count, Order::at_least, 4));
  check(correlation_of(Type::event_count, Order::equal, 3, {0, 2}));
  check(correlation_of(Type::value_count, Order::at_least, 3));
  check(correlation_of(Type::value_count, Order::less, 3, {1}));
  check(correlation_of(Type::temporal, Order::at_least, 3));
  check(correlation_of(Type::temporal_ordered, Order::at_least, 3));
  check(correlation_of(Type::temporal_ordered, Order::at_least, 3, {2, 0, 1}));
  check(correlation_of(Type::temporal_ordered, Order::at_least, 3, {0, 0, 1}));
  check(correlation_of(Type::temporal_ordered, Order::at_least, 4, {0, 1, 0, 1}));
  check(correlation_of(Type::temporal_ordered, Order::at_least, 3, {1, 1, 1}));
  check(correlation_of(Type::value_sum, Order::greater, 8));
  check(correlation_of(Type::value_sum, Order::equal, 6, {0, 1}));
  check(correlation_of(Type::value_avg, Order::at_least, 2));
  check(correlation_of(Type::value_median, Order::at_least, 2));
  check(correlation_of(Type::value_median, Order::equal, 1.5));
  check(correlation_of(Type::value_percentile, Order::at_most, 30));
}

TEST_CASE("groups of which nothing lies within the timespan are forgotten") {
  for (const Type type : {Type::event_count, Type::value_count, Type::temporal,
                          Type::temporal_ordered, Type::value_sum, Type::value_median}) {
    const Correlation asked = correlation_of(type, Order::at_least, 3);
    CHECK(most_kept(2000, 1, asked) < 2 * most_kept(20, 1, asked));
    CHECK(most_kept(2000, 0, asked) > 50 * most_kept(20, 0, asked));
  }
}

TEST_CASE("what would keep more than it may is stopped") {
  Correlation asked = correlation_of(Type::value_count, Order::at_least, 100'000);
  const std::vector<Rule> rules = rules_with(std::move(asked));
  Correlator correlator(rules, 100'000);
  std::int64_t number = 0;
  while (!correlator.full() && number < 10'000) {
    const evidence::Record record{{{"n", number++}}};
    static_cast<void>(correlator.add(record, 0, std::vector<std::size_t>{0}));
  }
  CHECK(correlator.full());
  CHECK(number < 2'000);
  CHECK(correlator.add({{{"n", std::int64_t{1}}}}, 0, std::vector<std::size_t>{0}).empty());
}

}  // namespace mscsim::rules
