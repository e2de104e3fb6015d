#include "sim/rules/tally.hpp"

namespace mscsim::rules {
namespace {

const std::vector<std::string>& added_to(const Tally<std::string>& /*tally*/,
                                         const Addition& added) {
  return added.values;
}
const std::vector<std::size_t>& added_to(const Tally<std::size_t>& /*tally*/,
                                         const Addition& added) {
  return added.rules;
}

std::size_t bytes_of(const std::string& value) { return value.size(); }
std::size_t bytes_of(std::size_t /*value*/) { return 0; }

constexpr std::size_t bytes_of_node = 80;

}  // namespace

template <class Value>
void Tally<Value>::forget(std::int64_t before_ms) {
  while (!happened_.empty() && happened_.front().time_ms < before_ms) {
    auto& seen = *happened_.front().seen;
    happened_.pop();
    if (--seen.second.times > 0) { continue; }
    values_weight_ -= bytes_of_node + bytes_of(seen.first);
    seens_.erase(seens_.find(seen.first));
  }
}

template <class Value>
Verdict Tally<Value>::put(const Addition& added, bool& held) {
  const std::vector<Value>& values = added_to(*this, added);
  for (const Value& value : values) {
    const auto [seen, is_new] = seens_.try_emplace(value);
    if (is_new) { values_weight_ += bytes_of_node + bytes_of(value); }
    ++seen->second.times;
    happened_.push({added.time_ms, &*seen});
  }
  if (asked().type == Correlation::Type::value_percentile) { return judge_shares(values); }
  return judge(static_cast<double>(seens_.size()), held);
}

/// Each value for itself: that one is rare says nothing of another.
template <class Value>
Verdict Tally<Value>::judge_shares(const std::vector<Value>& values) {
  constexpr double whole = 100;
  Verdict all;
  for (const Value& value : values) {
    Seen& seen = seens_.find(value)->second;
    const Verdict one = judge(
        whole * static_cast<double>(seen.times) / static_cast<double>(happened_.size()), seen.held);
    all.holds = all.holds || one.holds;
    all.begins = all.begins || one.begins;
  }
  return all;
}

template class Tally<std::string>;
template class Tally<std::size_t>;

}  // namespace mscsim::rules
