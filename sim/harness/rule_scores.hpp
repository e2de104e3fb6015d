#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/harness/advice.hpp"
#include "sim/rules/rule_set.hpp"
#include "sim/scenario/problem.hpp"

namespace mscsim::harness {

/// What a rule said of one machine in one case, against what was so.
enum class Outcome : std::uint8_t {
  true_positive,
  false_positive,
  false_negative,
  true_negative,
  count
};

/// What a rule's score comes to.
enum class Judgement : std::uint8_t {
  passed,
  failed,
  not_tested  ///< nothing was wrong with it, and it met no case of its cause
};

/// A case in which a rule was wrong, or its advice was.
struct Mistake {
  const DiagnosisCase* at = nullptr;
  NodeId node{};
  std::string what;
};

/// How a rule did over all cases, each running machine of each case counted once. Rules with the
/// same cause share its machines out: one that another of them flags is none that a rule missed.
struct RuleScore {
  std::size_t rule = 0;                   ///< row of the set's rules
  std::string condition;                  ///< its cause
  std::array<std::size_t, 4> outcomes{};  ///< by Outcome
  std::size_t advised = 0;                ///< true positives in which the remedy was tried
  std::size_t cured = 0;
  std::size_t harmed = 0;
  std::vector<std::string> needless_steps;  ///< without which the remedy cures all the same
  std::optional<Mistake> false_positive;    ///< the first, by steps
  std::optional<Mistake> false_negative;
  std::optional<Mistake> not_cured;
  std::vector<std::string> failed_tests;  ///< of its own expectations

  [[nodiscard]] std::size_t count(Outcome outcome) const {
    return outcomes.at(static_cast<std::size_t>(outcome));
  }
  /// Of what it flagged, the share that was so; nothing where it flagged nothing.
  [[nodiscard]] std::optional<double> precision() const;
  /// Of what was so, the share that it flagged; nothing where it never was so.
  [[nodiscard]] std::optional<double> recall() const;
  [[nodiscard]] std::optional<double> cure_rate() const;
  /// Passed: it flagged, was right and cured as often as it must, no step of its remedy was
  /// needless, and its own tests hold.
  [[nodiscard]] Judgement judged(const rules::Least& least) const;
  [[nodiscard]] bool passed(const rules::Least& least) const {
    return judged(least) == Judgement::passed;
  }
};

/// A whole set over all cases.
struct SetScore {
  std::size_t cases = 0;
  std::size_t records = 0;
  std::vector<RuleScore> rules;        ///< those that name a cause, in order
  std::vector<std::string> uncovered;  ///< conditions that held somewhere and are no rule's cause
  std::vector<std::pair<std::size_t, std::size_t>>
      overlaps;                     ///< rules that flagged the same always
  std::vector<std::size_t> silent;  ///< rules that never fired
};

/// Called before each case with how many are done.
using CaseProgress = std::function<void(std::size_t done)>;

/// Feeds the records of each case to the rules and tries their remedies.
/// Problems: a cause that is no condition that ships and none that a case declares, a remedy that
/// no case can read.
[[nodiscard]] scenario::Result<SetScore> score(const rules::RuleSet& set,
                                               const std::vector<DiagnosisCase>& cases,
                                               const CaseProgress& progress = {});

}  // namespace mscsim::harness
