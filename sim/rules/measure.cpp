#include "sim/rules/measure.hpp"

#include "sim/rules/correlation_limits.hpp"
#include "sim/rules/event_count.hpp"
#include "sim/rules/rank.hpp"
#include "sim/rules/sequence.hpp"
#include "sim/rules/sum.hpp"
#include "sim/rules/tally.hpp"

namespace mscsim::rules {

Verdict Measure::add(const Addition& added) {
  forget(added.time_ms - asked_->timespan_ms);
  if (empty()) { held_ = false; }
  return put(added, held_);
}

Verdict Measure::judge(double number, bool& held) const {
  const bool now = meets(*asked_, number);
  const Verdict verdict{.holds = now, .begins = now && !held};
  held = now;
  return verdict;
}

std::unique_ptr<Measure> measure_for(const Correlation& asked) {
  using Type = Correlation::Type;
  switch (asked.type) {
    case Type::temporal:
      return std::make_unique<RuleTally>(asked);
    case Type::value_count:
      return std::make_unique<ValueTally>(asked);
    case Type::value_percentile:
      if (!asked.percentile) { return std::make_unique<ValueTally>(asked); }
      return std::make_unique<Rank>(asked, *asked.percentile);
    case Type::value_median: {
      constexpr double middle = 50;
      return std::make_unique<Rank>(asked, middle);
    }
    case Type::temporal_ordered:
      return std::make_unique<Sequence>(asked);
    case Type::value_sum:
    case Type::value_avg:
      return std::make_unique<Sum>(asked);
    case Type::event_count:
    case Type::count:
      break;
  }
  return std::make_unique<EventCount>(asked);
}

}  // namespace mscsim::rules
