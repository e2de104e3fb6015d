#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/rules/correlator.hpp"
#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {

/// How many of the records that correlations are about did not come as they should.
struct TimeTroubles {
  std::size_t without_time = 0;  ///< and so are in no correlation
  std::size_t out_of_order = 0;  ///< and were put into order
  std::size_t too_late = 0;      ///< of what was out of order, came too late and is in none
};

/// What a person is told of them, a line each.
[[nodiscard]] std::vector<std::string> words(const TimeTroubles& troubles);

/// What is told of a record that matched.
struct Origin {
  std::size_t place = 0;  ///< whatever the caller knows the record by
  std::string time;       ///< as a field has it; empty: none does
  std::string computer;   ///< the same
};
[[nodiscard]] Origin origin_of(const evidence::Record& record, std::size_t place);

/// A correlation that matches with a record.
struct CorrelationMatch {
  std::size_t rule = 0;  ///< its row
  Origin origin;
};

/// Feeds records to a set of rules. A detection matches at once; the records that correlations are
/// about wait, until all are there, to be correlated in order of time. Of those of one time the
/// first that was fed comes first.
class Detector {
 public:
  /// What waits may take so many bytes, about; the oldest then waits no longer.
  static constexpr std::size_t waiting_bytes_max = std::size_t{256} << 20U;

  /// `set` outlives it.
  explicit Detector(const RuleSet& set, std::size_t waiting_bytes = waiting_bytes_max);

  /// The rows of the detections that match this record, in order; only those that are reported.
  /// `place` is whatever the caller knows the record by.
  [[nodiscard]] std::vector<std::size_t> feed(const evidence::Record& record,
                                              std::size_t place = 0);
  /// Tells that there are no more records.
  void finish();
  /// The matches of correlations that were found since the last call, in order of time; only of
  /// those that are reported.
  [[nodiscard]] std::vector<CorrelationMatch> take_correlations();

  [[nodiscard]] const TimeTroubles& troubles() const { return troubles_; }
  /// Whether correlations had to stop: they would have kept more than Correlator::bytes_usual.
  [[nodiscard]] bool stopped() const { return correlator_.full(); }

 private:
  struct Waiting {
    std::int64_t time_ms = 0;
    std::size_t number = 0;  ///< as fed
    Origin origin;
    std::vector<std::size_t> matched;
    evidence::Record record;  ///< only the fields that correlations ask for
  };

  void wait(const evidence::Record& record, std::size_t place, std::vector<std::size_t> matched);
  void release();
  [[nodiscard]] static bool later(const Waiting& left, const Waiting& right);
  [[nodiscard]] static std::size_t weight(const Waiting& waiting);

  const RuleSet* set_;
  Matcher matcher_;
  Correlator correlator_;
  std::size_t waiting_bytes_max_;
  std::vector<Waiting> waiting_;  ///< a heap, the earliest on top
  std::size_t waiting_bytes_ = 0;
  std::size_t number_ = 0;
  std::int64_t latest_ms_;
  std::int64_t released_ms_;
  TimeTroubles troubles_;
  std::vector<CorrelationMatch> found_;
};

/// What the rules of a set say of each of some records.
struct Detected {
  std::vector<std::vector<std::size_t>> rules;  ///< rows of those that match, in order
  TimeTroubles troubles;
};

[[nodiscard]] Detected detect(const RuleSet& set, std::span<const evidence::Record> records);

}  // namespace mscsim::rules
