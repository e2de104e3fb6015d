#include "sim/rules/sequence.hpp"

namespace mscsim::rules {

std::size_t Sequence::weight() const {
  constexpr std::size_t of_node = 64;
  return sizeof(*this) + (begun_.size() + begun_before_.size()) * sizeof(std::int64_t) +
         happened_.size() * of_node;
}

/// More rules never began later than fewer of them, so what is too long ago stands behind.
void Sequence::forget(std::int64_t before_ms) {
  for (auto* const begun : {&begun_, &begun_before_}) {
    while (!begun->empty() && begun->back() < before_ms) { begun->pop_back(); }
  }
}

Verdict Sequence::put(const Addition& added, bool& held) {
  if (added.time_ms != moment_ms_) {
    moment_ms_ = added.time_ms;
    happened_.clear();
    begun_before_ = begun_;
  }
  for (const std::size_t rule : added.rules) { ++happened_[rule]; }
  step();
  const bool complete = begun_.size() == asked().rules.size();
  return judge(complete ? static_cast<double>(asked().rules.size()) : 0, held);
}

/// Lets as many rules in a row as can have happened at this moment follow what was there before it.
void Sequence::step() {
  const std::vector<std::size_t>& wanted = asked().rules;
  std::map<std::size_t, std::size_t> used;
  std::size_t first = 0;  // the rules from here to `last` happened at this moment
  for (std::size_t last = 0; last < wanted.size() && last <= begun_.size(); ++last) {
    ++used[wanted[last]];
    const auto happened = happened_.find(wanted[last]);
    const std::size_t times = happened == happened_.end() ? 0 : happened->second;
    while (used[wanted[last]] > times) { --used[wanted[first++]]; }
    if (first > last || first > begun_before_.size()) { continue; }
    const std::int64_t begun = first == 0 ? moment_ms_ : begun_before_[first - 1];
    if (last == begun_.size()) { begun_.push_back(begun); }
    begun_[last] = begun;
  }
}

}  // namespace mscsim::rules
