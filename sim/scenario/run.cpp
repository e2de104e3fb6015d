#include "sim/scenario/run.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "models/step.hpp"
#include "sim/console/prompt.hpp"
#include "sim/scenario/behaviour.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario {
namespace {

/// Keeps everything up to its bound, with its time; and what a console looks back on, where there
/// is one.
class Record : public Journal {
 public:
  Record(std::vector<Sighting>& sightings, std::size_t most, console::History* history)
      : sightings_(&sightings), most_(most), history_(history) {}

  void record(const EventRecord& event) override {
    keep(event);
    if (history_ != nullptr) { history_->record(event); }
  }
  void show(const Shown& shown) override {
    keep(shown);
    if (history_ != nullptr) { history_->show(shown); }
  }
  void elapse(std::uint32_t ms) override {
    time_ms_ += ms;
    if (history_ != nullptr) { history_->elapse(ms); }
  }

  void begin_step(std::uint32_t step) { step_ = step; }
  [[nodiscard]] std::uint64_t time_ms() const { return time_ms_; }
  [[nodiscard]] bool is_full() const { return full_; }

 private:
  void keep(const std::variant<EventRecord, Shown>& what) {
    full_ = full_ || sightings_->size() >= most_;
    if (!full_) { sightings_->push_back({.time_ms = time_ms_, .step = step_, .what = what}); }
  }

  std::vector<Sighting>* sightings_;
  std::size_t most_;
  console::History* history_;
  std::uint64_t time_ms_ = 0;
  std::uint32_t step_ = 0;
  bool full_ = false;
};

bool has_console(const Plan& plan) {
  return std::ranges::any_of(plan.steps, [](const PlannedStep& step) {
    return std::holds_alternative<ConsoleLine>(step.does);
  });
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
      : plan_(&plan),
        options_(std::move(options)),
        world_(plan.start),
        journal_(run_.sightings, options_.sightings_max,
                 has_console(plan) ? &history_.emplace(*plan.site) : nullptr),
        behaviour_(*plan.site, plan.start) {
    run_.plan = &plan;
    run_.outcomes.reserve(plan.steps.size());
    run_.sightings.reserve(expected_sightings);
    keep_world();
    if (options_.watch) { before_ = world_; }
  }

  Run finish() && {
    for (std::uint32_t row = 0; row < plan_->steps.size(); ++row) {
      journal_.begin_step(row);
      run_.outcomes.push_back(
          {.time_ms = journal_.time_ms(), .refused = {}, .verdicts = {}, .printed = {}});
      std::visit([&](const auto& does) { perform(does, row); }, plan_->steps[row].does);
      keep_world();
      if (before_) {
        options_.watch(row, *before_, world_);
        before_ = world_;
      }
      if (journal_.is_full()) {
        run_.cut = true;
        run_.passed = false;
        break;
      }
      const PlannedStep& step = plan_->steps[row];
      const bool is_expected = step.may_be_refused || step.refusal;
      if (!run_.outcomes.back().refused.empty() && !is_expected) {
        run_.passed = false;
        break;
      }
    }
    for (const Sighting& sighting : run_.sightings) { behaviour_.see(sighting); }
    run_.fingerprint = behaviour_.fingerprint();
    return std::move(run_);
  }

 private:
  static constexpr std::size_t expected_sightings = 64;  // few runs show more

  void perform(const Action& action, std::uint32_t row) {
    Footprint footprint;
    const PlannedStep& planned = plan_->steps[row];
    const Refusal refusal =
        planned.at_once ? step(*plan_->site, world_, action, journal_, footprint)
                        : step_and_settle(*plan_->site, world_, action, journal_, footprint);
    if (planned.refusal) { judge(*planned.refusal, refusal); }
    run_.outcomes.back().refused = told(refusal);
    behaviour_.follow(world_, footprint.written, !refusal.empty());
    last_step_ = row;
  }

  void judge(const PlannedRefusal& expected, const Refusal& refusal) {
    const bool held = !refusal.empty() && (!expected.with || *expected.with == refusal.error());
    std::string instead;
    if (!held) { instead = refusal.empty() ? std::string("it was done") : told(refusal); }
    run_.outcomes.back().verdicts.push_back({.held = held, .instead = std::move(instead)});
    run_.passed = run_.passed && held;
  }

  void perform(const Wait& wait, std::uint32_t row) {
    Footprint footprint;
    let_pass(*plan_->site, world_, wait.ms, journal_, footprint);
    behaviour_.follow(world_, footprint.written, false);
    last_step_ = row;
  }

  void perform(const Expect& expect, std::uint32_t row) {
    const Evidence evidence{.site = *plan_->site,
                            .world = world_,
                            .seen = Seen(run_.sightings, &index_),
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
                             .history = *history_,
                             .at = console.on,
                             .answers = console.answers};
    StepOutcome& outcome = run_.outcomes.back();
    outcome.printed = console::execute(session, console.line);
    behaviour_.follow(world_, PartSet{~PartSet::Word{0}}, false);
    for (const PlannedPrint& print : console.prints) {
      const bool held = (outcome.printed.find(print.text) != std::string::npos) != print.negated;
      outcome.verdicts.push_back(
          {.held = held, .instead = held ? std::string() : on_one_line(outcome.printed)});
      run_.passed = run_.passed && held;
    }
    if (!session.answers.empty()) {
      outcome.verdicts.push_back(
          {.held = false, .instead = "nothing asked for `" + session.answers.front() + "`"});
      run_.passed = false;
    }
    last_step_ = row;
  }

  void keep_world() {
    if (options_.keep_worlds) { run_.worlds.push_back(world_); }
  }

  const Plan* plan_;
  RunOptions options_;
  World world_;
  std::optional<World> before_;  ///< the step, where somebody watches
  Run run_;
  SightingIndex index_;
  std::optional<console::History> history_;
  Record journal_;
  Behaviour behaviour_;
  std::uint32_t last_step_ = 0;
  std::uint32_t since_expect_ = 0;
};

}  // namespace

Run run(const Plan& plan, RunOptions options) { return Runner(plan, std::move(options)).finish(); }

}  // namespace mscsim::scenario
