// What groups cost by their number, and a chain of dependencies by its length. A failover: ten
// resources each, a node switched off, all settled on the other. Linear, or something looks at all
// resources for each of them. Of 2,000 resources a node has monitors for 1,600 (Q185212, Q277550):
// the others fail as often as their policy says, which is work too.
#include <benchmark/benchmark.h>

#include "models/cluster/groups.hpp"
#include "models/step.hpp"
#include "models/tables.hpp"
#include "sim/scenario/load.hpp"

namespace {

using namespace mscsim;

constexpr int resources_of_a_group = 10;

scenario::Plan two_nodes() {
  return scenario::load_file(MSCSIM_ROOT "/scenarios/kb/Q197047.yaml", scenario::whole_vocabulary(),
                             {})
      .value()
      .front();
}

/// The cluster of two that the plan makes.
World cluster_of_two(const scenario::Plan& plan) {
  World world = plan.start;
  Unrecorded journal;
  for (const scenario::PlannedStep& planned : plan.steps) {
    const auto* action = std::get_if<Action>(&planned.does);
    if (action == nullptr || verbs_table()[action->verb].name == "power_off") { break; }
    static_cast<void>(step(*plan.site, world, *action, journal));
    static_cast<void>(settle(*plan.site, world, journal, {}));
  }
  return world;
}

/// Adds groups to the first node, each a chain of disks of which one depends on the other, online.
void add_groups(const Site& site, World& world, int count) {
  Unrecorded journal;
  Transition transition(site, world, journal);
  for (int group = 0; group < count; ++group) {
    const GroupId id = cluster::create_group(transition, cluster_group_name, NodeId{0});
    for (int row = 0; row < resources_of_a_group; ++row) {
      const ResourceId resource =
          cluster::create_resource(transition, cluster_group_name, ResourceType::physical_disk, id);
      if (row > 0) {
        cluster::add_dependency(transition, resource, static_cast<ResourceId>(index(resource) - 1));
      }
    }
    cluster::bring_group_online(transition, id);
  }
}

void fail_over_groups(benchmark::State& state) {
  const scenario::Plan plan = two_nodes();
  World world = cluster_of_two(plan);
  Unrecorded journal;
  for (Node& node : world.nodes) { node.loaded[File::clussvc].level = Level::sp6a; }
  for (Node& node : world.nodes) { node.loaded[File::resrcmon].level = Level::sp6a; }
  const auto count = static_cast<int>(state.range(0));
  add_groups(*plan.site, world, count);
  std::uint16_t row = 0;
  while (verbs_table()[row].name != "power_off") { ++row; }
  Action off{.verb = row, .arguments = {}};
  off.arguments.add({.parameter = 0, .key = 0, .value = 0});
  double online = 0;
  for (auto _ : state) {
    World next = world;
    benchmark::DoNotOptimize(step(*plan.site, next, off, journal));
    benchmark::DoNotOptimize(settle(*plan.site, next, journal, {}));
    online = 0;
    for (const ResourceStatus& resource : next.runtime.resources) {
      online += resource.state == ResourceState::online ? 1 : 0;
    }
    if (next.runtime.groups.back().owner != NodeId{1}) {
      state.SkipWithError("the last group did not fail over");
    }
  }
  state.SetComplexityN(count);
  state.counters["resources"] = static_cast<double>(world.runtime.resources.size());
  state.counters["online"] = online;
}
BENCHMARK(fail_over_groups)->RangeMultiplier(2)->Range(25, 200)->Complexity();

void make_groups(benchmark::State& state) {
  const scenario::Plan plan = two_nodes();
  const World world = cluster_of_two(plan);
  for (auto _ : state) {
    World next = world;
    add_groups(*plan.site, next, static_cast<int>(state.range(0)));
    benchmark::DoNotOptimize(next);
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(make_groups)->RangeMultiplier(2)->Range(25, 800)->Complexity();

/// A chain of disks: its first one fails and takes all along, then all come online again.
void fail_first_of_chain(benchmark::State& state) {
  const scenario::Plan plan = two_nodes();
  World world = cluster_of_two(plan);
  Unrecorded journal;
  {
    Transition transition(*plan.site, world, journal);
    const GroupId id = cluster::create_group(transition, cluster_group_name, NodeId{0});
    const std::size_t first = world.database.resources.size();
    for (std::size_t row = 0; row < static_cast<std::size_t>(state.range(0)); ++row) {
      const ResourceId resource =
          cluster::create_resource(transition, cluster_group_name, ResourceType::physical_disk, id);
      if (row == 0) { continue; }
      cluster::add_dependency(transition, resource, static_cast<ResourceId>(first + row - 1));
    }
    cluster::bring_group_online(transition, id);
  }
  const auto first = static_cast<ResourceId>(world.database.resources.size() -
                                             static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    World next = world;
    Transition transition(*plan.site, next, journal);
    cluster::fail_resource(transition, first);
    benchmark::DoNotOptimize(settle(*plan.site, next, journal, {}));
    if (next.runtime.resources[index(first)].state != ResourceState::online) {
      state.SkipWithError("the first did not come back");
    }
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(fail_first_of_chain)->RangeMultiplier(2)->Range(50, 800)->Complexity();

}  // namespace
