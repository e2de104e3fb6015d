#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/harness/diagnosis_case.hpp"
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::harness {

/// A rule's remedy in the words of one case. Its steps may refer to `${node}`, the machine that the
/// rule flagged, and to each field of the record that it matched: `${Resource}`.
struct Advice {
  Site site;  ///< of the case, with the names that the remedy brings along
  /// The steps for each record that was matched there, in order; what says the same, once.
  std::vector<std::vector<scenario::PlannedStep>> rounds;
};

/// The advice for what a rule matched on a machine. Nothing, with the problems, where it cannot be
/// said there. Requires: some record is matched.
[[nodiscard]] std::optional<Advice> advice_for(const rules::Diagnosis& diagnosis,
                                               const DiagnosisCase& at, NodeId node,
                                               std::span<const evidence::Record> matched,
                                               scenario::ProblemSet& problems);

/// How the advice fared. Empty words: not so.
struct Trial {
  std::string refused;  ///< why a step could not be done
  std::string stays;    ///< why it is no cure
  std::string harm;     ///< what it broke
  [[nodiscard]] bool cured() const { return refused.empty() && stays.empty() && harm.empty(); }
};

/// Carries out, in the world of a case, one round after the other until the cause is gone, but of
/// each the step `left_out`; one that can no longer be done is the last. It cures if each step of
/// the first can be done, the condition no longer holds on the
/// machine, nothing else is newly broken, what was online is online, and what ran by itself runs.
/// Requires: `condition` is one that the case knows.
[[nodiscard]] Trial carried_out(const Advice& advice, const DiagnosisCase& at,
                                std::string_view condition, NodeId node,
                                std::optional<std::size_t> left_out = {});

}  // namespace mscsim::harness
