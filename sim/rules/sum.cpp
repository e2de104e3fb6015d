#include "sim/rules/sum.hpp"

namespace mscsim::rules {

void Sum::forget(std::int64_t before_ms) {
  while (!numbers_.empty() && numbers_.front().time_ms < before_ms) {
    if (older_ == 0) {
      older_ = numbers_.size();
      newer_sum_ = 0;
      for (std::size_t i = older_ - 1; i > 0; --i) {
        numbers_.at(i - 1).number += numbers_.at(i).number;
      }
    }
    numbers_.pop();
    --older_;
  }
}

Verdict Sum::put(const Addition& added, bool& held) {
  for (const double number : added.numbers) {
    numbers_.push({added.time_ms, number});
    newer_sum_ += number;
  }
  const double sum = newer_sum_ + (older_ == 0 ? 0 : numbers_.front().number);
  const bool is_mean = asked().type == Correlation::Type::value_avg;
  return judge(is_mean ? sum / static_cast<double>(numbers_.size()) : sum, held);
}

}  // namespace mscsim::rules
