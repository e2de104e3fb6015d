// How fast scenarios run in one process, and what a World and a step cost.
#include <benchmark/benchmark.h>

#include <map>

#include "models/step.hpp"
#include "models/tables.hpp"
#include "models/world/encode.hpp"
#include "sim/scenario/load.hpp"

namespace {

using namespace mscsim;

const std::vector<scenario::Plan>& plans_of(const char* article) {
  static std::map<std::string, std::vector<scenario::Plan>> loaded;
  auto& plans = loaded[article];
  if (plans.empty()) {
    const std::string file = std::string(MSCSIM_ROOT "/scenarios/kb/") + article + ".yaml";
    plans = scenario::load_file(file, scenario::whole_vocabulary(), {}).value();
  }
  return plans;
}

/// All runs of one article, judged, one after the other.
void runs(benchmark::State& state, const char* article) {
  const auto& plans = plans_of(article);
  std::size_t done = 0;
  for (auto _ : state) {
    const scenario::Run run = scenario::run(plans[done++ % plans.size()], {});
    if (!run.passed) { state.SkipWithError("a run failed"); }
    benchmark::DoNotOptimize(run.fingerprint);
  }
  state.counters["runs/s"] =
      benchmark::Counter(static_cast<double>(done), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(runs, Q232910, "Q232910");
BENCHMARK_CAPTURE(runs, Q248605, "Q248605");
BENCHMARK_CAPTURE(runs, Q250262, "Q250262");

/// Q232910 from the text to the plans, all of its cases and levels.
void load(benchmark::State& state) {
  for (auto _ : state) {
    auto plans = scenario::load_file(MSCSIM_ROOT "/scenarios/kb/Q232910.yaml",
                                     scenario::whole_vocabulary(), {});
    benchmark::DoNotOptimize(plans);
  }
}
BENCHMARK(load);

/// One verb and what it sets going, on a copy of the world before it.
void step_and_settle(benchmark::State& state, std::string_view verb) {
  const scenario::Plan& plan = plans_of("Q232910").front();
  World world = plan.start;
  Unrecorded journal;
  for (const scenario::PlannedStep& planned : plan.steps) {
    const auto* action = std::get_if<Action>(&planned.does);
    if (action == nullptr) { continue; }
    if (verbs_table()[action->verb].name != verb) {
      static_cast<void>(step(*plan.site, world, *action, journal));
      static_cast<void>(settle(*plan.site, world, journal, {}));
      continue;
    }
    for (auto _ : state) {
      World next = world;
      benchmark::DoNotOptimize(step(*plan.site, next, *action, journal));
      benchmark::DoNotOptimize(settle(*plan.site, next, journal, {}));
    }
    return;
  }
}
BENCHMARK_CAPTURE(step_and_settle, add_adapter, "add_adapter");
BENCHMARK_CAPTURE(step_and_settle, restart, "restart");
BENCHMARK_CAPTURE(step_and_settle, form_cluster, "form_cluster");
BENCHMARK_CAPTURE(step_and_settle, apply_service_pack, "apply_service_pack");

void copy_world(benchmark::State& state) {
  const World& world = plans_of("Q232910").front().start;
  for (auto _ : state) { benchmark::DoNotOptimize(World(world)); }
  state.counters["bytes"] = static_cast<double>(sizeof(World));
}
BENCHMARK(copy_world);

void fingerprint_world(benchmark::State& state) {
  const World& world = plans_of("Q232910").front().start;
  for (auto _ : state) { benchmark::DoNotOptimize(fingerprint(world)); }
}
BENCHMARK(fingerprint_world);

void encode_world(benchmark::State& state) {
  const World& world = plans_of("Q232910").front().start;
  std::vector<std::byte> bytes;
  for (auto _ : state) {
    bytes.clear();
    encode(world, bytes);
    benchmark::DoNotOptimize(bytes.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(encode_world);

}  // namespace
