#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/claims/step_graph.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::claims {

/// How a symptom comes and goes in a graph of worlds. Actions are rows of the exploration's.
struct Ways {
  using Actions = std::vector<std::size_t>;

  /// The smallest sets of actions that can bring the symptom about, in some order and each as often
  /// as it takes: with one left out they cannot.
  std::vector<Actions> sets_that_break;
  bool sets_cut = false;  ///< there are too many actions to try all sets of them
  /// The shortest remedies: sequences of actions that cure wherever a step showed the symptom. All
  /// of one length; none where no sequence of up to `remedy_steps_max` does.
  std::vector<Actions> remedies;
  /// Steps that an operator has besides the actions: where a service pack of a certain level can be
  /// applied, the one that is installed, as articles advise it. In remedies their rows follow those
  /// of the actions.
  std::vector<scenario::PlannedStep> offered;
  /// Where no shortest remedy has an offered step: the shortest of those that have one.
  std::vector<Actions> remedies_with_offered;
  /// Worlds from which none can be reached where the cause has gone, whatever is done; and a
  /// shortest way to one, whose last step is the point of no return.
  std::size_t incurable = 0;
  Actions way_to_incurable;
  /// Worlds that no action leads out of.
  std::size_t stuck = 0;
  Actions way_to_stuck;
};

inline constexpr std::size_t remedy_steps_max = 4;
inline constexpr std::size_t actions_in_sets_max = 12;

/// What is asked: `symptom`, and the conditions of which any is its cause; without one, a world is
/// ill after a step that showed the symptom.
struct WaysAsked {
  const scenario::Expect& symptom;
  const scenario::Expect& conditions;
};

/// Memory that `ways` takes besides, at most.
[[nodiscard]] std::size_t ways_bytes(std::uint64_t worlds, std::uint64_t steps);

/// Requires: the exploration is complete and kept whole worlds.
[[nodiscard]] Ways ways(const ClusterModel& model, const explore::Exploration<ClusterModel>& found,
                        const WaysAsked& asked);

}  // namespace mscsim::claims
