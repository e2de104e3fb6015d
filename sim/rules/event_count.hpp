#pragma once
#include "sim/rules/measure.hpp"
#include "sim/rules/sliding_window.hpp"

namespace mscsim::rules {

/// How many records: event_count.
class EventCount final : public Measure {
 public:
  explicit EventCount(const Correlation& asked) : Measure(asked) {}
  [[nodiscard]] std::size_t weight() const override {
    return sizeof(*this) + times_.size() * sizeof(std::int64_t);
  }

 private:
  void forget(std::int64_t before_ms) override {
    while (!times_.empty() && times_.front() < before_ms) { times_.pop(); }
  }
  [[nodiscard]] bool empty() const override { return times_.empty(); }
  Verdict put(const Addition& added, bool& held) override {
    times_.push(added.time_ms);
    return judge(static_cast<double>(times_.size()), held);
  }

  SlidingWindow<std::int64_t> times_;
};

}  // namespace mscsim::rules
