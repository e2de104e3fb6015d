#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/evidence/record.hpp"
#include "sim/rules/measure.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// Works out the correlations of a set of rules from the matches of its detections, which come in
/// order of time.
///
/// A correlation is there with each record with which its condition holds of a group, as a match of
/// a detection is; that is what a correlation of it counts. It is told when that begins.
/// ASSUMPTION: told so, and not with each record while it holds: no specification says which.
class Correlator {
 public:
  /// The most that all groups keep if nothing else is said, in bytes, about.
  static constexpr std::size_t bytes_usual = std::size_t{1} << 30U;

  /// `rules` outlive it.
  explicit Correlator(const std::vector<Rule>& rules, std::size_t bytes_max = bytes_usual);

  /// Whether there is no correlation at all.
  [[nodiscard]] bool empty() const { return states_.empty(); }
  /// Whether some correlation is about the rule of this row.
  [[nodiscard]] bool wants(std::size_t row) const { return !wanted_by_[row].empty(); }
  /// The fields that it looks at, of any record.
  [[nodiscard]] const std::set<std::string, std::less<>>& fields() const { return fields_; }

  /// The rows of the correlations that begin to hold with a record that the detections `matched`
  /// match, in order. Requires: `time_ms` is not before that of the last call.
  [[nodiscard]] std::vector<std::size_t> add(const evidence::Record& record, std::int64_t time_ms,
                                             std::span<const std::size_t> matched);

  /// Whether more than `bytes_max` would have to be kept: then nothing is correlated any more.
  [[nodiscard]] bool full() const { return full_; }
  /// What is kept, about.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Group {
    std::string key;
    std::int64_t last_ms = 0;
    std::unique_ptr<Measure> measure;
  };
  /// Where one correlation stands.
  struct State {
    std::size_t row = 0;
    const Correlation* asked = nullptr;
    bool has_aliases = false;  ///< it, or one that it stands on
    std::list<Group> groups;   ///< the one that nothing was added to for longest in front
    std::unordered_map<std::string_view, std::list<Group>::iterator> by_key;
    std::vector<std::size_t> present;  ///< rows of its rules that are there with this record
  };
  /// The fields of a record that stand for those of a correlation.
  struct Names {
    std::vector<std::string> group_by;
    std::vector<std::string> fields;
    friend auto operator<=>(const Names&, const Names&) = default;
  };
  using Additions = std::map<std::string, Addition, std::less<>>;  ///< by group

  void occurs(std::size_t row, const std::set<std::size_t>& detections);
  bool correlate(State& state, const evidence::Record& record, std::int64_t time_ms);
  [[nodiscard]] Additions additions(const State& state, const evidence::Record& record);
  Verdict add(State& state, const std::string& key, const Addition& added);
  void forget(State& state, std::int64_t time_ms);
  [[nodiscard]] std::size_t names_row(const State& state, std::size_t rule, std::size_t detection);
  [[nodiscard]] std::string field_of(std::size_t row, const std::string& field, std::size_t rule,
                                     std::size_t detection) const;
  [[nodiscard]] bool stands_on(std::size_t row, std::size_t detection) const;

  const std::vector<Rule>* rules_;
  std::vector<State> states_;                        ///< each behind those that it stands on
  std::vector<std::vector<std::size_t>> wanted_by_;  ///< of each rule: rows of states_
  std::set<std::string, std::less<>> fields_;
  bool any_aliases_ = false;
  std::vector<Names> names_;
  std::map<Names, std::size_t> names_rows_;
  /// For a correlation, one of its rules and a detection by which that is there: a row of names_.
  std::map<std::array<std::size_t, 3>, std::size_t> known_names_;
  std::set<std::size_t> agenda_;  ///< rows of states_ that this record is something for
  std::unordered_map<std::size_t, std::set<std::size_t>> there_;  ///< rule: by which detections
  std::size_t bytes_max_;
  std::size_t bytes_ = 0;
  bool full_ = false;
};

}  // namespace mscsim::rules
