#pragma once
#include "sim/rules/measure.hpp"

namespace mscsim::rules {

/// The number that a share of all numbers does not pass, between two of them where none is there:
/// value_median, and value_percentile with a `percentile`.
class Rank final : public Measure {
 public:
  /// `percent` from 0 to 100.
  Rank(const Correlation& asked, double percent);
  ~Rank() override;
  Rank(const Rank&) = delete;
  Rank& operator=(const Rank&) = delete;
  [[nodiscard]] std::size_t weight() const override;

 private:
  struct Numbers;

  void forget(std::int64_t before_ms) override;
  [[nodiscard]] bool empty() const override;
  Verdict put(const Addition& added, bool& held) override;

  double percent_;
  std::unique_ptr<Numbers> numbers_;
};

}  // namespace mscsim::rules
