#include "sim/claims/ways.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <utility>

#include "models/catalogue/service_packs.hpp"
#include "models/tables.hpp"
#include "sim/claims/remedy.hpp"

namespace mscsim::claims {
namespace {

using Actions = Ways::Actions;
using Mask = std::uint32_t;

/// Whether some path of the actions in `allowed` alone ends with a step that shows the symptom.
bool breaks(const StepGraph& graph, Mask allowed) {
  std::vector<bool> seen(graph.size());
  std::vector<std::uint32_t> open{0};
  seen[0] = true;
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const StepGraph::Step& step : graph.steps(at)) {
      if ((allowed >> step.action & 1U) == 0) { continue; }
      if (step.shows) { return true; }
      if (seen[step.to]) { continue; }
      seen[step.to] = true;
      open.push_back(step.to);
    }
  }
  return false;
}

/// Smaller sets first, so that what a found one is part of need not be tried.
std::vector<Actions> smallest_sets(const StepGraph& graph, std::size_t actions) {
  std::vector<Mask> all;
  for (Mask set = 1; set < (Mask{1} << actions); ++set) { all.push_back(set); }
  std::ranges::stable_sort(all, {}, [](Mask set) { return std::popcount(set); });
  std::vector<Mask> found;
  for (const Mask set : all) {
    const bool has_smaller =
        std::ranges::any_of(found, [set](Mask smaller) { return (set & smaller) == smaller; });
    if (!has_smaller && breaks(graph, set)) { found.push_back(set); }
  }
  std::vector<Actions> sets;
  for (const Mask set : found) {
    sets.emplace_back();
    for (std::size_t action = 0; action < actions; ++action) {
      if ((set >> action & 1U) != 0) { sets.back().push_back(action); }
    }
  }
  return sets;
}

/// A world after a step that showed the symptom, by number, and the action of that step.
struct Sick {
  std::uint32_t world = 0;
  explore::ActionId showed = 0;
  friend auto operator<=>(const Sick&, const Sick&) = default;
};

/// `words` of a step with the level that they name replaced by `installed`.
std::string with_installed(std::string words, Level level) {
  const std::string_view name = catalogue::word(level);
  const std::size_t at = words.rfind(name);
  if (at != std::string::npos) { words.replace(at, name.size(), "installed"); }
  return words;
}

/// The action with the installed service pack in place of one of a certain level; nothing where it
/// takes none.
std::optional<scenario::PlannedStep> of_installed_level(const scenario::PlannedStep& step) {
  const auto* const action = std::get_if<Action>(&step.does);
  if (action == nullptr) { return std::nullopt; }
  const Verb& verb = verbs_table()[action->verb];
  std::optional<scenario::PlannedStep> made;
  Action changed{.verb = action->verb, .arguments = {}};
  for (Argument argument : action->arguments.list()) {
    if (verb.parameters[argument.parameter].kind == Kind::installed_level &&
        argument.value != installed_level_value) {
      made = step;
      made->words = with_installed(step.words, static_cast<Level>(argument.value));
      argument.value = installed_level_value;
    }
    changed.arguments.add(argument);
  }
  if (made) { made->does = std::move(changed); }
  return made;
}

/// What can be done besides `actions`.
std::vector<scenario::PlannedStep> offered_beside(
    const std::vector<scenario::PlannedStep>& actions) {
  std::vector<scenario::PlannedStep> offered;
  const auto is_among = [](const auto& steps, const scenario::PlannedStep& wanted) {
    return std::ranges::any_of(steps, [&](const scenario::PlannedStep& step) {
      const auto* const action = std::get_if<Action>(&step.does);
      return action != nullptr && *action == std::get<Action>(wanted.does);
    });
  };
  for (const scenario::PlannedStep& action : actions) {
    auto made = of_installed_level(action);
    if (made && !is_among(actions, *made) && !is_among(offered, *made)) {
      offered.push_back(std::move(*made));
    }
  }
  return offered;
}

/// Looks for remedies among the sequences of actions and offered steps, the shortest first. A world
/// that defied one is tried first on the next: most fail there.
class RemedySearch {
 public:
  /// `world` gives the one of a number.
  RemedySearch(const ClusterModel& model, const std::vector<scenario::PlannedStep>& offered,
               const scenario::Expect& symptom, std::vector<Sick> sick,
               std::function<World(std::uint32_t)> world)
      : model_(&model),
        symptom_(&symptom),
        sick_(std::move(sick)),
        world_(std::move(world)),
        actions_(model.actions().size()) {
    for (const scenario::PlannedStep& step : model.actions()) { steps_.push_back(&step); }
    for (const scenario::PlannedStep& step : offered) { steps_.push_back(&step); }
  }

  /// With `offered_only`, of those that have an offered step.
  std::vector<Actions> shortest(bool offered_only) {
    found_.clear();
    for (std::size_t length = 1; length <= remedy_steps_max; ++length) {
      Actions remedy(length);
      extend(remedy, 0, offered_only);
      if (!found_.empty()) { break; }
    }
    return std::move(found_);
  }

  [[nodiscard]] bool has_offered(const Actions& remedy) const {
    return std::ranges::any_of(remedy, [this](std::size_t row) { return row >= actions_; });
  }

 private:
  void extend(Actions& remedy, std::size_t at, bool offered_only) {
    if (at == remedy.size()) {
      if ((!offered_only || has_offered(remedy)) && cures(remedy)) { found_.push_back(remedy); }
      return;
    }
    for (std::size_t row = 0; row < steps_.size(); ++row) {
      remedy[at] = row;
      extend(remedy, at + 1, offered_only);
    }
  }

  bool cures(const Actions& remedy) {
    std::vector<const scenario::PlannedStep*> steps;
    for (const std::size_t row : remedy) { steps.push_back(steps_[row]); }
    static const scenario::Expect nothing_more;
    for (auto each = sick_.begin(); each != sick_.end(); ++each) {
      const bool cured = why_not_cured(model_->site(), world_(each->world),
                                       {.symptom = *symptom_,
                                        .remedy = steps,
                                        .then = nothing_more,
                                        .showed = model_->actions()[each->showed],
                                        .step = model_->step()})
                             .empty();
      if (cured) { continue; }
      std::rotate(sick_.begin(), each, each + 1);
      return false;
    }
    return true;
  }

  const ClusterModel* model_;
  const scenario::Expect* symptom_;
  std::vector<Sick> sick_;
  std::function<World(std::uint32_t)> world_;
  std::size_t actions_;                              ///< the first rows of steps_
  std::vector<const scenario::PlannedStep*> steps_;  ///< then those offered
  std::vector<Actions> found_;
};

/// The worlds from which one of `goals` can be reached.
std::vector<bool> that_reach(const StepGraph& graph, std::vector<bool> goals) {
  // Those before each world: its end in the list first, which moves to its begin as they come.
  std::vector<std::size_t> begin(graph.size() + 1);
  for (const StepGraph::Step& step : graph.all) { ++begin[step.to]; }
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> before(graph.all.size());
  for (std::uint32_t from = 0; from < graph.size(); ++from) {
    for (const StepGraph::Step& step : graph.steps(from)) { before[--begin[step.to]] = from; }
  }
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    if (goals[i]) { open.push_back(i); }
  }
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (std::size_t i = begin[at]; i < begin[at + 1]; ++i) {
      const std::uint32_t from = before[i];
      if (goals[from]) { continue; }
      goals[from] = true;
      open.push_back(from);
    }
  }
  return goals;
}

/// A shortest of the ways to the worlds in `wanted`.
Actions shortest_way(const StepGraph& graph, const std::vector<bool>& wanted) {
  std::vector<bool> seen(graph.size());
  std::vector<std::uint32_t> open{0};
  seen[0] = true;
  for (std::size_t next = 0; next < open.size(); ++next) {
    if (wanted[open[next]]) { return path_to(graph, open[next]); }
    for (const StepGraph::Step& step : graph.steps(open[next])) {
      if (seen[step.to]) { continue; }
      seen[step.to] = true;
      open.push_back(step.to);
    }
  }
  return {};
}

/// Gathers what is asked of a graph.
class Survey {
 public:
  Survey(const ClusterModel& model, const explore::Exploration<ClusterModel>& found,
         const WaysAsked& asked)
      : model_(&model), found_(&found), asked_(&asked) {}

  Ways take() {
    graph_ = step_graph(*model_, *found_, [this](const Shown& step) {
      return holds(asked_->symptom, model_->site(), step);
    });
    Ways result;
    result.sets_cut = model_->actions().size() > actions_in_sets_max;
    if (!result.sets_cut) {
      result.sets_that_break = smallest_sets(graph_, model_->actions().size());
    }
    std::vector<Sick> sick = sick_worlds();
    if (!sick.empty()) { add_remedies(result, std::move(sick)); }
    add_incurable(result);
    add_stuck(result);
    return result;
  }

 private:
  [[nodiscard]] World world(std::uint32_t number) const {
    return model_->world(found_->state(graph_.states[number]));
  }

  [[nodiscard]] std::vector<Sick> sick_worlds() const {
    std::vector<Sick> sick;
    for (const StepGraph::Step& step : graph_.all) {
      if (step.shows) { sick.push_back({step.to, step.action}); }
    }
    std::ranges::sort(sick);
    sick.erase(std::unique(sick.begin(), sick.end()), sick.end());
    return sick;
  }

  /// Whether a world is ill: its cause holds, or, where none is named, a step into it showed the
  /// symptom.
  [[nodiscard]] std::vector<bool> ill() const {
    std::vector<bool> result(graph_.size());
    if (asked_->conditions.expectations.empty()) {
      for (const StepGraph::Step& step : graph_.all) {
        if (step.shows) { result[step.to] = true; }
      }
      return result;
    }
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      const World at = world(i);
      const Shown shown{.before = at, .after = at, .sightings = {}};
      result[i] = std::ranges::any_of(
          asked_->conditions.expectations, [&](const scenario::PlannedExpectation& one) {
            return holds(scenario::Expect{.expectations = {one}}, model_->site(), shown);
          });
    }
    return result;
  }

  void add_remedies(Ways& result, std::vector<Sick> sick) const {
    result.offered = offered_beside(model_->actions());
    RemedySearch search(*model_, result.offered, asked_->symptom, std::move(sick),
                        [this](std::uint32_t number) { return world(number); });
    result.remedies = search.shortest(false);
    const bool any_offered = std::ranges::any_of(
        result.remedies, [&](const Actions& remedy) { return search.has_offered(remedy); });
    if (!result.remedies.empty() && !result.offered.empty() && !any_offered) {
      result.remedies_with_offered = search.shortest(true);
    }
  }

  void add_incurable(Ways& result) const {
    std::vector<bool> well = ill();
    well.flip();
    std::vector<bool> lost = that_reach(graph_, std::move(well));
    lost.flip();
    result.incurable = static_cast<std::size_t>(std::ranges::count(lost, true));
    if (result.incurable > 0) { result.way_to_incurable = shortest_way(graph_, lost); }
  }

  void add_stuck(Ways& result) const {
    std::vector<bool> stuck(graph_.size());
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      stuck[i] = std::ranges::all_of(graph_.steps(i),
                                     [i](const StepGraph::Step& step) { return step.to == i; });
    }
    result.stuck = static_cast<std::size_t>(std::ranges::count(stuck, true));
    if (result.stuck > 0) { result.way_to_stuck = shortest_way(graph_, stuck); }
  }

  const ClusterModel* model_;
  const explore::Exploration<ClusterModel>* found_;
  const WaysAsked* asked_;
  StepGraph graph_;
};

}  // namespace

std::size_t ways_bytes(std::uint64_t worlds, std::uint64_t steps) {
  // Numbers, worlds, where their steps begin, and those before; what was seen, and is still open.
  constexpr std::size_t world = 3 * sizeof(std::uint32_t) + 2 * sizeof(std::size_t) + 8;
  // The step itself, and either what it made sick or whence it came.
  constexpr std::size_t step = sizeof(StepGraph::Step) + sizeof(Sick);
  return worlds * world + steps * step;
}

Ways ways(const ClusterModel& model, const explore::Exploration<ClusterModel>& found,
          const WaysAsked& asked) {
  return Survey(model, found, asked).take();
}

}  // namespace mscsim::claims
