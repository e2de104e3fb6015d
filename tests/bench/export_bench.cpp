// What the evidence of 10,000 runs costs: MB/s of each form, and whether memory grows with runs.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "sim/artifacts/artifact.hpp"
#include "sim/artifacts/event_log_file.hpp"
#include "sim/scenario/load.hpp"

namespace {

using namespace mscsim;

constexpr int runs_measured = 10'000;
constexpr int runs_of_hives = 100;  // libhivex makes a whole tree for each

/// Every run of every shipped article.
const std::vector<scenario::Plan>& plans() {
  static const std::vector<scenario::Plan> loaded = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(MSCSIM_ROOT "/scenarios/kb")) {
      if (entry.path().extension() == ".yaml") { files.push_back(entry.path()); }
    }
    std::ranges::sort(files);
    std::vector<scenario::Plan> all;
    for (const auto& file : files) {
      auto of_file = scenario::load_file(file, scenario::whole_vocabulary(), {}).value();
      std::erase_if(of_file, [](const scenario::Plan& plan) { return plan.steps.empty(); });
      std::ranges::move(of_file, std::back_inserter(all));
    }
    return all;
  }();
  return loaded;
}

/// KiB of memory at the peak, of this process.
double peak_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss);
}

/// Runs a scenario and makes the artifacts of its machines in one form, again and again. The time
/// is that of making them alone.
void evidence(benchmark::State& state, const artifacts::Format* format) {
  std::size_t done = 0;
  std::size_t bytes = 0;
  double peak_before = 0;
  const auto begun = std::chrono::steady_clock::now();
  for (auto _ : state) {
    if (done == plans().size()) { peak_before = peak_kib(); }  // each was run once
    const scenario::Plan& plan = plans()[done++ % plans().size()];
    const scenario::Run run = scenario::run(plan, {.keep_worlds = true});
    const auto run_done = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < plan.site->nodes().size(); ++i) {
      const artifacts::Moment moment{.run = run,
                                     .steps = run.outcomes.size(),
                                     .node = static_cast<NodeId>(i),
                                     .log_size_max = artifacts::EventLogFile::usual_size_max};
      const auto made = format->make(moment);
      const auto* const files = std::get_if<std::vector<artifacts::Artifact>>(&made);
      if (files == nullptr) { return state.SkipWithError("an artifact was not made"); }
      for (const artifacts::Artifact& file : *files) { bytes += file.bytes.size(); }
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - run_done;
    state.SetIterationTime(taken.count());
  }
  const std::chrono::duration<double> all = std::chrono::steady_clock::now() - begun;
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["runs_done_and_exported/s"] = static_cast<double>(done) / all.count();
  // What the second and every later run of a scenario took beyond the first.
  if (peak_before > 0) { state.counters["KiB_more"] = peak_kib() - peak_before; }
}

const int registered = [] {
  for (const artifacts::Format& format : artifacts::formats_table()) {
    benchmark::RegisterBenchmark(("evidence/" + std::string(format.name)).c_str(), evidence,
                                 &format)
        ->Iterations(format.name == "hive" ? runs_of_hives : runs_measured)
        ->UseManualTime()
        ->Unit(benchmark::kMicrosecond);
  }
  return 0;
}();

}  // namespace
