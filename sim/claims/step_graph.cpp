#include "sim/claims/step_graph.hpp"

#include <algorithm>
#include <limits>

namespace mscsim::claims {

StepGraph step_graph(const ClusterModel& model, const explore::Exploration<ClusterModel>& found,
                     const std::function<bool(const Shown&)>& shows) {
  StepGraph graph;
  std::array<std::vector<std::uint32_t>, explore::shards> numbers;
  for (std::uint32_t shard = 0; shard < explore::shards; ++shard) {
    numbers.at(shard).resize(found.visited[shard].size());
  }
  const auto number_of = [&](explore::StateId id) -> std::uint32_t& {
    return numbers.at(explore::shard_of(id))[explore::row_of(id)];
  };
  graph.states.reserve(found.states());
  graph.states.push_back(found.initial);
  found.for_each_state([&](explore::StateId id) {
    if (id == found.initial) { return; }
    number_of(id) = static_cast<std::uint32_t>(graph.states.size());
    graph.states.push_back(id);
  });
  graph.all.reserve(found.transitions);
  graph.begin.reserve(graph.states.size() + 1);
  graph.begin.push_back(0);
  auto expander = model.expander();
  for (const explore::StateId id : graph.states) {
    expander.expand(found.state(id), [&](explore::ActionId action, const PackedWorld& after,
                                         const Shown& seen) {
      graph.all.push_back(
          {.to = number_of(found.find(after)), .action = action, .shows = shows(seen)});
    });
    graph.begin.push_back(graph.all.size());
  }
  return graph;
}

std::vector<std::size_t> path_to(const StepGraph& graph, std::uint32_t world) {
  constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> from(graph.size(), unseen);
  std::vector<explore::ActionId> by(graph.size());
  std::vector<std::uint32_t> open{0};
  from[0] = 0;
  for (std::size_t next = 0; next < open.size() && from[world] == unseen; ++next) {
    for (const StepGraph::Step& step : graph.steps(open[next])) {
      if (from[step.to] != unseen) { continue; }
      from[step.to] = open[next];
      by[step.to] = step.action;
      open.push_back(step.to);
    }
  }
  std::vector<std::size_t> actions;
  for (std::uint32_t at = world; at != 0; at = from[at]) { actions.push_back(by[at]); }
  std::ranges::reverse(actions);
  return actions;
}

}  // namespace mscsim::claims
