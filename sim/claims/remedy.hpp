#pragma once
#include <span>
#include <string>
#include <vector>

#include "sim/claims/cluster_model.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::claims {

/// Whether all of `expect` holds of one step.
[[nodiscard]] bool holds(const scenario::Expect& expect, const Site& site, const Shown& step);

/// What is tried against a symptom.
struct Treatment {
  const scenario::Expect& symptom;
  std::span<const scenario::PlannedStep* const> remedy;
  const scenario::Expect& then;
  const scenario::PlannedStep& showed;  ///< the action that showed the symptom
  StepFunction& step;
};

/// What is broken in `after` and was not in `before`: a condition, or a machine that stopped;
/// empty: nothing.
[[nodiscard]] std::string newly_broken(const Site& site, const World& before, const World& after);

/// Why the remedy, done in `sick`, does not cure; empty: it does. It cures if each of its steps can
/// be done, neither the last one nor the action that showed the symptom, done again if it can be,
/// shows it, `then` holds, and no condition holds that did not before, no machine stopped.
[[nodiscard]] std::string why_not_cured(const Site& site, const World& sick,
                                        const Treatment& treatment);

}  // namespace mscsim::claims
