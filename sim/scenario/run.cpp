#include "sim/scenario/run.hpp"

#include <algorithm>

#include "models/step.hpp"
#include "models/world/encode.hpp"
#include "sim/console/prompt.hpp"
#include "sim/explore/parallel.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario {
namespace {

/// Keeps everything, with its time.
class Record : public Journal {
 public:
  explicit Record(std::vector<Sighting>& sightings) : sightings_(&sightings) {}

  void record(const EventRecord& event) override { keep(event); }
  void show(const Shown& shown) override { keep(shown); }
  void elapse(std::uint32_t ms) override { time_ms_ += ms; }

  void begin_step(std::uint32_t step) { step_ = step; }
  [[nodiscard]] std::uint64_t time_ms() const { return time_ms_; }

 private:
  void keep(const std::variant<EventRecord, Shown>& what) {
    sightings_->push_back({.time_ms = time_ms_, .step = step_, .what = what});
  }

  std::vector<Sighting>* sightings_;
  std::uint64_t time_ms_ = 0;
  std::uint32_t step_ = 0;
};

/// Order-sensitive; the same on every machine.
class Fingerprint {
 public:
  void mix(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x9e3779b97f4a7c15ULL;
    state_ ^= state_ >> 29U;
  }
  void mix(const Inserts& inserts) {
    for (const Insert insert : inserts) {
      mix(static_cast<std::uint64_t>(insert.kind()) << 32U | insert.value());
    }
  }
  void mix(const Sighting& sighting) {
    mix(sighting.time_ms);
    if (const auto* event = std::get_if<EventRecord>(&sighting.what)) {
      mix(index(event->node) << 16U | static_cast<std::uint64_t>(event->event));
      mix(event->inserts);
    } else {
      const auto& shown = std::get<Shown>(sighting.what);
      mix(std::uint64_t{1} << 32U | index(shown.node) << 16U |
          static_cast<std::uint64_t>(shown.message));
      mix(shown.inserts);
    }
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

std::vector<console::LoggedEvent> system_logs(const std::vector<Sighting>& sightings) {
  std::vector<console::LoggedEvent> log;
  for (const Sighting& sighting : sightings) {
    if (const auto* event = std::get_if<EventRecord>(&sighting.what)) {
      log.push_back({.time_ms = sighting.time_ms, .record = *event});
    }
  }
  return log;
}

/// What was printed, on one line and not at any length.
std::string on_one_line(const std::string& printed) {
  constexpr std::size_t bytes_max = 2000;
  constexpr std::string_view line_end = " | ";
  std::string line;
  for (const char c : printed) {
    if (c != '\n') {
      line += c;
    } else if (!line.empty() && !line.ends_with(line_end)) {
      line += line_end;
    }
    if (line.size() > bytes_max) { return line + "..."; }
  }
  if (line.ends_with(line_end)) { line.resize(line.size() - line_end.size()); }
  return line;
}

/// One run under way.
class Runner {
 public:
  Runner(const Plan& plan, RunOptions options)
      : plan_(&plan), options_(options), world_(plan.start), journal_(run_.sightings) {
    run_.plan = &plan;
    run_.outcomes.reserve(plan.steps.size());
    run_.sightings.reserve(expected_sightings);
    keep_world();
  }

  Run finish() && {
    for (std::uint32_t row = 0; row < plan_->steps.size(); ++row) {
      journal_.begin_step(row);
      run_.outcomes.push_back(
          {.time_ms = journal_.time_ms(), .refused = {}, .verdicts = {}, .printed = {}});
      std::visit([&](const auto& does) { perform(does, row); }, plan_->steps[row].does);
      keep_world();
      if (!run_.outcomes.back().refused.empty() && !plan_->steps[row].may_be_refused) {
        run_.passed = false;
        break;
      }
    }
    for (const Sighting& sighting : run_.sightings) { fingerprint_.mix(sighting); }
    run_.fingerprint = fingerprint_.value();
    return std::move(run_);
  }

 private:
  static constexpr std::size_t expected_sightings = 64;  // few runs show more

  void perform(const Action& action, std::uint32_t row) {
    const Refusal refusal = step(*plan_->site, world_, action, journal_);
    if (refusal.empty()) {
      static_cast<void>(settle(*plan_->site, world_, journal_, {}));
    } else {
      run_.outcomes.back().refused = refusal;
    }
    last_step_ = row;
  }

  void perform(const Wait& wait, std::uint32_t row) {
    static_cast<void>(settle(*plan_->site, world_, journal_, {.ms_max = wait.ms, .quiet = false}));
    last_step_ = row;
  }

  void perform(const Expect& expect, std::uint32_t row) {
    const Evidence evidence{.site = *plan_->site,
                            .world = world_,
                            .sightings = run_.sightings,
                            .last_step = last_step_,
                            .since_expect = since_expect_};
    auto& verdicts = run_.outcomes.back().verdicts;
    verdicts.reserve(expect.expectations.size());
    for (const PlannedExpectation& planned : expect.expectations) {
      const Expectation& expectation = expectations_table()[planned.row];
      const bool held = expectation.holds(evidence, planned.arguments) != planned.negated;
      verdicts.push_back(
          {.held = held,
           .instead = held ? std::string() : expectation.seen(evidence, planned.arguments)});
      run_.passed = run_.passed && held;
    }
    since_expect_ = row + 1;
  }

  void perform(const ConsoleLine& console, std::uint32_t row) {
    console::Session session{.site = *plan_->site,
                             .world = world_,
                             .journal = journal_,
                             .log = system_logs(run_.sightings),
                             .time_ms = journal_.time_ms(),
                             .at = console.on};
    StepOutcome& outcome = run_.outcomes.back();
    outcome.printed = console::execute(session, console.line);
    for (const PlannedPrint& print : console.prints) {
      const bool held = (outcome.printed.find(print.text) != std::string::npos) != print.negated;
      outcome.verdicts.push_back(
          {.held = held, .instead = held ? std::string() : on_one_line(outcome.printed)});
      run_.passed = run_.passed && held;
    }
    last_step_ = row;
  }

  void keep_world() {
    fingerprint_.mix(mscsim::fingerprint(world_));
    if (options_.keep_worlds) { run_.worlds.push_back(world_); }
  }

  const Plan* plan_;
  RunOptions options_;
  World world_;
  Run run_;
  Record journal_;
  Fingerprint fingerprint_;
  std::uint32_t last_step_ = 0;
  std::uint32_t since_expect_ = 0;
};

}  // namespace

Run run(const Plan& plan, RunOptions options) { return Runner(plan, options).finish(); }

std::vector<Run> run_all(const std::vector<Plan>& plans, RunOptions options, int jobs) {
  std::vector<Run> runs(plans.size());
  explore::in_parallel(
      plans.size(), static_cast<std::size_t>(jobs),
      [&](std::size_t row, std::size_t /*thread*/) { runs[row] = run(plans[row], options); });
  return runs;
}

}  // namespace mscsim::scenario
