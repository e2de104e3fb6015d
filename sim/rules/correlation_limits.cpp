#include "sim/rules/correlation_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mscsim::rules {
namespace {

using Type = Correlation::Type;

bool is_temporal(Type type) { return type == Type::temporal || type == Type::temporal_ordered; }

/// The measures that meet some limits: all from `least` to `most`, but for what is left out.
struct Range {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool without_least = false;
  bool without_most = false;

  void from(double number, bool without) {
    if (number < least) { return; }
    without_least = without || (number == least && without_least);
    least = number;
  }
  void to(double number, bool without) {
    if (number > most) { return; }
    without_most = without || (number == most && without_most);
    most = number;
  }
  [[nodiscard]] bool is_empty() const {
    return least > most || (least == most && (without_least || without_most));
  }
};

/// What a measure can be, whatever the limits.
Range possible(const Correlation& asked) {
  constexpr double whole = 100;
  Range range;
  if (is_temporal(asked.type)) {
    range.from(1, false);
    range.to(static_cast<double>(asked.rules.size()), false);
  } else if (counts(asked.type)) {
    range.from(1, false);
  } else if (asked.type == Type::value_percentile && !asked.percentile) {
    range.from(0, true);
    range.to(whole, false);
  }
  return range;
}

Range met_by(const Correlation& asked) {
  Range range = possible(asked);
  const bool of_counts = counts(asked.type);
  for (const Correlation::Limit& limit : asked.limits) {
    const double number = limit.number;
    const bool is_equal = limit.order == Order::equal;
    if (limit.order == Order::at_least || is_equal) { range.from(number, false); }
    if (limit.order == Order::at_most || is_equal) { range.to(number, false); }
    if (limit.order == Order::greater) { range.from(of_counts ? number + 1 : number, !of_counts); }
    if (limit.order == Order::less) { range.to(of_counts ? number - 1 : number, !of_counts); }
  }
  for (const Correlation::Limit& limit : asked.limits) {
    if (limit.order != Order::not_equal) { continue; }
    range.without_least = range.without_least || limit.number == range.least;
    range.without_most = range.without_most || limit.number == range.most;
  }
  return range;
}

}  // namespace

bool counts(Type type) {
  return type == Type::event_count || type == Type::value_count || is_temporal(type);
}

std::optional<std::string> never_holds(const Correlation& asked) {
  if (!met_by(asked).is_empty()) { return std::nullopt; }
  if (is_temporal(asked.type)) {
    return fmt::format("from 1 to {}, the rules that it is about", asked.rules.size());
  }
  if (counts(asked.type)) { return "a count is at least 1: what did not happen cannot be counted"; }
  if (asked.type == Type::value_percentile && !asked.percentile) {
    return "a share is more than 0 and at most 100";
  }
  return "no number is both";
}

bool wants_all(const Correlation& asked) {
  const double all = static_cast<double>(asked.rules.size());
  Correlation fewer = asked;
  fewer.limits.push_back({Order::less, all});
  return meets(asked, all) && met_by(fewer).is_empty();
}

bool meets(const Correlation& asked, double measure) {
  return std::ranges::all_of(asked.limits, [&](const Correlation::Limit& limit) {
    return holds(limit.order, measure, limit.number);
  });
}

}  // namespace mscsim::rules
