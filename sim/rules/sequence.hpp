#pragma once
#include <map>

#include "sim/rules/measure.hpp"

namespace mscsim::rules {

/// Whether rules happened in their order: temporal_ordered.
///
/// Keeps, for each number of rules from the first one on, the latest moment at which those can have
/// begun to happen in order; no record. What happened at one moment stands in any order, since its
/// own is not known; but one record is not two occurrences of a rule that is waited for twice.
class Sequence final : public Measure {
 public:
  explicit Sequence(const Correlation& asked) : Measure(asked) {}
  [[nodiscard]] std::size_t weight() const override;

 private:
  void forget(std::int64_t before_ms) override;
  [[nodiscard]] bool empty() const override { return begun_.empty(); }
  Verdict put(const Addition& added, bool& held) override;
  void step();

  std::vector<std::int64_t> begun_;         ///< the first rule alone; the first two; ...
  std::vector<std::int64_t> begun_before_;  ///< the same without what happened at `moment_ms_`
  std::int64_t moment_ms_ = 0;
  std::map<std::size_t, std::size_t> happened_;  ///< at `moment_ms_`: how often each rule
};

}  // namespace mscsim::rules
