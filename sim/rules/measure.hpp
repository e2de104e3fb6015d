#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// What a record adds to a group of a correlation.
struct Addition {
  std::int64_t time_ms = 0;
  std::vector<std::size_t> rules;   ///< rows of those that the correlation is about, each once
  std::vector<std::string> values;  ///< of the counted fields, alike where rules take them as such
  std::vector<double> numbers;      ///< of the field that is summed
};

/// Whether the condition of a correlation holds of a group, once a record was added.
struct Verdict {
  bool holds = false;
  bool begins = false;  ///< it did not with the record before
};

/// What a correlation measures in one group: of all that was added within its timespan, which ends
/// with the last record. Records are added in order of time.
class Measure {
 public:
  virtual ~Measure() = default;
  Measure(const Measure&) = delete;
  Measure& operator=(const Measure&) = delete;

  /// Forgets what is longer ago than the timespan, adds, and judges.
  Verdict add(const Addition& added);
  /// About the bytes that it keeps.
  [[nodiscard]] virtual std::size_t weight() const = 0;

 protected:
  /// `asked` outlives it.
  explicit Measure(const Correlation& asked) : asked_(&asked) {}

  [[nodiscard]] const Correlation& asked() const { return *asked_; }
  /// The verdict on a number, where it was `held` before.
  [[nodiscard]] Verdict judge(double number, bool& held) const;

 private:
  virtual void forget(std::int64_t before_ms) = 0;
  [[nodiscard]] virtual bool empty() const = 0;
  virtual Verdict put(const Addition& added, bool& held) = 0;

  const Correlation* asked_;
  bool held_ = false;
};

/// The measure of a correlation's type. `asked` outlives it.
[[nodiscard]] std::unique_ptr<Measure> measure_for(const Correlation& asked);

}  // namespace mscsim::rules
