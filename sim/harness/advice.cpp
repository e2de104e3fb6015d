#include "sim/harness/advice.hpp"

#include <algorithm>
#include <set>

#include "models/tables.hpp"
#include "sim/claims/remedy.hpp"
#include "sim/scenario/steps_section.hpp"
#include "sim/scenario/variables.hpp"

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

/// A service or driver that starts by itself, ran and no longer does; empty: none.
std::string no_longer_running(const Site& site, const World& before, const World& after) {
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    for (const catalogue::ServiceRow& row : site.catalogue().services) {
      const auto runs = [&](const World& world) {
        return is_running(world.nodes[i].services[row.service]);
      };
      const StartType start = before.nodes[i].services[row.service].start;
      if (start <= StartType::automatic && runs(before) && !runs(after)) {
        return std::string(row.key) + " no longer runs on " +
               std::string(site.name(static_cast<NodeId>(i)));
      }
    }
  }
  return {};
}

scenario::Variables variables_of(std::string_view node, const evidence::Record& matched) {
  scenario::Variables variables{{"node", std::string(node)}};
  for (const evidence::Field& field : matched.fields) {
    const bool is_known = std::ranges::any_of(
        variables, [&](const auto& variable) { return variable.first == field.name; });
    if (is_known || !scenario::is_variable_name(field.name)) { continue; }
    variables.emplace_back(field.name, evidence::text_of(field.value));
  }
  return variables;
}

std::vector<PlannedStep> read_remedy(const scenario::Yaml& remedy,
                                     const scenario::Variables& variables, Site& site,
                                     scenario::ProblemSet& problems) {
  scenario::Names names(site, {}, problems);
  scenario::Vocabulary vocabulary = scenario::whole_vocabulary();
  vocabulary.catalogue = &site.catalogue();
  scenario::Reading reading{
      .site = site, .names = names, .vocabulary = vocabulary, .problems = problems};
  scenario::Procedures procedures;
  scenario::StepsLeft left({.steps_max = 100, .expanded_bytes_max = 1'000'000});
  std::vector<PlannedStep> steps =
      scenario::read_steps(remedy, variables, procedures, left, reading);
  for (const PlannedStep& step : steps) {
    const bool acts = std::holds_alternative<Action>(step.does) ||
                      std::holds_alternative<scenario::Wait>(step.does);
    if (!acts) { problems.add(step.place, "a remedy takes verbs and waits only"); }
  }
  return steps;
}

/// Does the steps of one round but for one. Returns: why one cannot be done; empty: all are.
std::string do_round(const Site& site, World& world, std::span<const PlannedStep> steps,
                     std::optional<std::size_t> left_out) {
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == left_out) { continue; }
    sightings.clear();
    const Refusal why = claims::take_step(site, world, steps[i], sightings, footprint);
    if (!why.empty()) { return "`" + steps[i].words + "` cannot be done: " + told(why); }
  }
  return {};
}

}  // namespace

std::optional<Advice> advice_for(const rules::Diagnosis& diagnosis, const DiagnosisCase& at,
                                 NodeId node, std::span<const evidence::Record> matched,
                                 scenario::ProblemSet& problems) {
  Advice advice{.site = *at.plan->site, .rounds = {}};
  std::set<std::string> said;
  for (const evidence::Record& record : matched) {
    scenario::ProblemSet here;
    auto steps = read_remedy(*diagnosis.remedy, variables_of(at.plan->site->name(node), record),
                             advice.site, here);
    problems.add(here.list());
    if (!here.empty()) { return std::nullopt; }
    std::string words;
    for (const PlannedStep& step : steps) { words += step.words + '\n'; }
    if (said.insert(words).second) { advice.rounds.push_back(std::move(steps)); }
  }
  return advice;
}

Trial carried_out(const Advice& advice, const DiagnosisCase& at, std::string_view condition,
                  NodeId node, std::optional<std::size_t> left_out) {
  Trial trial;
  World world = at.world;
  const Condition& cause = *find_condition(at, condition);
  for (std::size_t round = 0; round < advice.rounds.size(); ++round) {
    const std::string refused = do_round(advice.site, world, advice.rounds[round], left_out);
    if (!refused.empty() && round == 0) {
      trial.refused = refused;
      return trial;
    }
    if (!refused.empty() || !cause.holds(View(advice.site, world), node)) { break; }
  }
  if (cause.holds(View(advice.site, world), node)) {
    trial.stays = std::string(cause.name) + " still holds";
  }
  trial.harm = claims::newly_broken(advice.site, at.world, world);
  if (trial.harm.empty()) { trial.harm = gone_offline(advice.site, at.world, world); }
  if (trial.harm.empty()) { trial.harm = no_longer_running(advice.site, at.world, world); }
  return trial;
}

}  // namespace mscsim::harness
