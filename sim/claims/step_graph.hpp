#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/claims/cluster_model.hpp"
#include "sim/explore/exploration.hpp"

namespace mscsim::claims {

/// The worlds that were found and every step between them, by number; the first is the start.
struct StepGraph {
  struct Step {
    std::uint32_t to = 0;
    explore::ActionId action = 0;
    bool shows = false;  ///< what was asked for
  };
  std::vector<Step> all;                 ///< world by world, in order of action
  std::vector<std::size_t> begin;        ///< where those from each world begin; then their number
  std::vector<explore::StateId> states;  ///< which world each number is

  [[nodiscard]] std::size_t size() const { return states.size(); }
  /// Those from one world.
  [[nodiscard]] std::span<const Step> steps(std::size_t world) const {
    return std::span(all).subspan(begin[world], begin[world + 1] - begin[world]);
  }
};

/// Requires: the exploration is complete and kept whole worlds. `shows` is asked of every step.
[[nodiscard]] StepGraph step_graph(const ClusterModel& model,
                                   const explore::Exploration<ClusterModel>& found,
                                   const std::function<bool(const Shown&)>& shows);

/// The actions of a shortest path from the start to `world`. Requires: there is one.
[[nodiscard]] std::vector<std::size_t> path_to(const StepGraph& graph, std::uint32_t world);

}  // namespace mscsim::claims
