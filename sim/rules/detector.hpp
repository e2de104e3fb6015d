#pragma once
#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {

/// Feeds records to a set of rules, its correlations among them. Records come in order of time; one
/// without a time has that of the record before it.
///
/// A correlation matches when its condition begins to hold of a group, and again only after it
/// ceased to. What lies further back than its timespan is forgotten.
/// ASSUMPTION: so, and not once for each record while it holds: no specification says which.
class Detector {
 public:
  /// `set` outlives it.
  explicit Detector(const RuleSet& set);

  /// The rows of the rules that match with this record, in order; only those that are reported.
  [[nodiscard]] std::vector<std::size_t> feed(const evidence::Record& record);

 private:
  /// A match that a correlation counts.
  struct Counted {
    std::int64_t time_ms = 0;
    std::size_t rule = 0;
    std::string value;  ///< of the fields that are counted; numbers for sums
  };
  struct Group {
    std::deque<Counted> matches;
    bool holds = false;
  };
  /// Where a correlation stands.
  struct State {
    std::map<std::vector<std::string>, Group> groups;
  };

  [[nodiscard]] bool correlate(std::size_t row, const evidence::Record& record,
                               const std::vector<bool>& matched);
  [[nodiscard]] static bool holds(const Correlation& asked, const Group& group);
  [[nodiscard]] static double measured(const Correlation& asked, const Group& group);

  const RuleSet* set_;
  Matcher matcher_;
  std::vector<std::size_t> correlations_;  ///< rows, each behind those that it is about
  std::map<std::size_t, State> states_;
  std::int64_t time_ms_ = 0;
};

}  // namespace mscsim::rules
