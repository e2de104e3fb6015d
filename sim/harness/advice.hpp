#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/harness/diagnosis_case.hpp"
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/variables.hpp"

namespace mscsim::harness {

/// What the steps of a remedy may refer to: `${node}`, the machine that the rule flagged, and each
/// field of the record that it matched: `${Resource}`.
[[nodiscard]] scenario::Variables variables_of(const std::string& node,
                                               const evidence::Record& matched);

/// A rule's remedy in the words of one case: its steps, and the names of the case with those that
/// the remedy brings along. Nothing, with the problems, where it cannot be said there.
struct Advice {
  Site site;
  std::vector<scenario::PlannedStep> steps;
};
[[nodiscard]] std::optional<Advice> advice_for(const rules::Diagnosis& diagnosis,
                                               const DiagnosisCase& at,
                                               const scenario::Variables& variables,
                                               scenario::ProblemSet& problems);

/// How the advice fared. Empty words: not so.
struct Trial {
  std::string refused;  ///< why a step could not be done
  std::string stays;    ///< why it is no cure
  std::string harm;     ///< what it broke
  [[nodiscard]] bool cured() const { return refused.empty() && stays.empty() && harm.empty(); }
};

/// Carries the steps out in the world of a case, but for the step `left_out`. It cures if each can
/// be done, the condition no longer holds on the machine, nothing else is newly broken, and what
/// was online is online. `condition`: a row of conditions_table().
[[nodiscard]] Trial carried_out(const Advice& advice, const DiagnosisCase& at,
                                std::size_t condition, NodeId node,
                                std::optional<std::size_t> left_out = {});

}  // namespace mscsim::harness
