#include "sim/harness/advice.hpp"

#include <algorithm>

#include "models/tables.hpp"
#include "sim/claims/remedy.hpp"
#include "sim/scenario/steps_section.hpp"

namespace mscsim::harness {

using scenario::PlannedStep;

namespace {

/// A resource that was online and is no longer; empty: none.
std::string gone_offline(const Site& site, const World& before, const World& after) {
  const auto state_of = [](const World& world, NameId name) {
    const auto& resources = world.database.resources;
    const auto found = std::ranges::find(resources, name, &Resource::name);
    const auto row = static_cast<std::size_t>(found - resources.begin());
    return found == resources.end() ? ResourceState::offline : world.runtime.resources[row].state;
  };
  for (const Resource& resource : before.database.resources) {
    if (state_of(before, resource.name) == ResourceState::online &&
        state_of(after, resource.name) != ResourceState::online) {
      return std::string(site.name(resource.name)) + " is no longer online";
    }
  }
  return {};
}

}  // namespace

scenario::Variables variables_of(const std::string& node, const evidence::Record& matched) {
  scenario::Variables variables{{"node", node}};
  for (const evidence::Field& field : matched.fields) {
    const bool is_known = std::ranges::any_of(
        variables, [&](const auto& variable) { return variable.first == field.name; });
    if (is_known || !scenario::is_variable_name(field.name)) { continue; }
    variables.emplace_back(field.name, evidence::text_of(field.value));
  }
  return variables;
}

std::optional<Advice> advice_for(const rules::Diagnosis& diagnosis, const DiagnosisCase& at,
                                 const scenario::Variables& variables,
                                 scenario::ProblemSet& problems) {
  Advice advice{.site = *at.plan->site, .steps = {}};
  scenario::ProblemSet here;
  scenario::Names names(advice.site, {}, here);
  const scenario::Vocabulary vocabulary = scenario::whole_vocabulary();
  scenario::Reading reading{
      .site = advice.site, .names = names, .vocabulary = vocabulary, .problems = here};
  scenario::Procedures procedures;
  constexpr std::size_t steps_max = 100;
  constexpr std::size_t bytes_max = 1'000'000;
  scenario::StepsLeft left{.bounds = {}, .of_run = steps_max, .bytes_of_all = bytes_max};
  advice.steps = scenario::read_steps(*diagnosis.remedy, variables, procedures, left, reading);
  for (const PlannedStep& step : advice.steps) {
    const bool acts = std::holds_alternative<Action>(step.does) ||
                      std::holds_alternative<scenario::Wait>(step.does);
    if (!acts) { here.add(step.place, "a remedy takes verbs and waits only"); }
  }
  problems.add(here.list());
  if (!here.empty()) { return std::nullopt; }
  return advice;
}

Trial carried_out(const Advice& advice, const DiagnosisCase& at, std::size_t condition, NodeId node,
                  std::optional<std::size_t> left_out) {
  Trial trial;
  World world = at.world;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (std::size_t i = 0; i < advice.steps.size(); ++i) {
    if (i == left_out) { continue; }
    sightings.clear();
    const Refusal why =
        claims::take_step(advice.site, world, advice.steps[i], sightings, footprint);
    if (!why.empty()) {
      trial.refused = "`" + advice.steps[i].words + "` cannot be done: " + std::string(why);
      return trial;
    }
  }
  const Condition& cause = conditions_table()[condition];
  if (cause.holds(View(advice.site, world), node)) {
    trial.stays = std::string(cause.name) + " still holds";
  }
  trial.harm = claims::newly_broken(advice.site, at.world, world);
  if (trial.harm.empty()) { trial.harm = gone_offline(advice.site, at.world, world); }
  return trial;
}

}  // namespace mscsim::harness
