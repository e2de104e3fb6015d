#pragma once
#include "sim/rules/measure.hpp"
#include "sim/rules/sliding_window.hpp"

namespace mscsim::rules {

/// The sum of numbers, or their mean: value_sum, value_avg.
///
/// A number is never taken off a sum again, since its rounding would stay behind. Instead the older
/// part of the numbers is kept as sums, from each of them to the last of that part, so that the
/// oldest can be left out; when that part is used up, the newer one becomes it.
class Sum final : public Measure {
 public:
  explicit Sum(const Correlation& asked) : Measure(asked) {}
  [[nodiscard]] std::size_t weight() const override {
    return sizeof(*this) + numbers_.size() * sizeof(Number);
  }

 private:
  struct Number {
    std::int64_t time_ms = 0;
    double number = 0;
  };

  void forget(std::int64_t before_ms) override;
  [[nodiscard]] bool empty() const override { return numbers_.empty(); }
  Verdict put(const Addition& added, bool& held) override;

  SlidingWindow<Number> numbers_;
  std::size_t older_ = 0;  ///< so many in front hold sums
  double newer_sum_ = 0;   ///< of the rest
};

}  // namespace mscsim::rules
