#pragma once
#include <type_traits>
#include <unordered_map>

#include "sim/rules/measure.hpp"
#include "sim/rules/rule_set.hpp"
#include "sim/rules/sliding_window.hpp"

namespace mscsim::rules {

/// How many different values, or how large a share of all the last one has. Of values it is
/// value_count, and value_percentile without a `percentile`; of rules it is temporal.
template <class Value>
class Tally final : public Measure {
 public:
  explicit Tally(const Correlation& asked) : Measure(asked) {}
  [[nodiscard]] std::size_t weight() const override {
    return sizeof(*this) + happened_.size() * sizeof(Happened) + values_weight_;
  }

 private:
  struct Seen {
    std::size_t times = 0;
    bool held = false;  ///< of a share: the condition held when the value was last added
  };
  using Seens = std::conditional_t<std::is_same_v<Value, std::string>, ByText<Seen>,
                                   std::unordered_map<Value, Seen>>;
  struct Happened {
    std::int64_t time_ms = 0;
    typename Seens::value_type* seen = nullptr;
  };

  void forget(std::int64_t before_ms) override;
  [[nodiscard]] bool empty() const override { return happened_.empty(); }
  Verdict put(const Addition& added, bool& held) override;
  Verdict judge_shares(const std::vector<Value>& values);

  Seens seens_;
  SlidingWindow<Happened> happened_;
  std::size_t values_weight_ = 0;
};

using ValueTally = Tally<std::string>;
using RuleTally = Tally<std::size_t>;

}  // namespace mscsim::rules
