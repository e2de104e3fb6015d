#include "sim/report/transcript.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "models/tables.hpp"
#include "sim/evidence/text.hpp"
#include "sim/report/story.hpp"
#include "sim/report/world_diff.hpp"

namespace mscsim::report {
namespace {

using scenario::Place;
using scenario::PlannedStep;

Seen seen(const Site& site, std::uint64_t time_ms, const EventRecord& record) {
  const catalogue::EventRow& row = site.catalogue().events[record.event];
  return {.time_ms = time_ms,
          .node = std::string(site.name(record.node)),
          .event = true,
          .source = std::string(row.provider),
          .id = row.id,
          .type = std::string(catalogue::word(row.severity)),
          .word = {},
          .text = evidence::text(site, record)};
}

Seen seen(const Site& site, std::uint64_t time_ms, const Shown& shown) {
  return {.time_ms = time_ms,
          .node = std::string(site.name(shown.node)),
          .event = false,
          .source = {},
          .id = 0,
          .type = {},
          .word = std::string(site.catalogue().messages[shown.message].word),
          .text = evidence::text(site, shown)};
}

std::string node_of(const Site& site, const PlannedStep& step) {
  if (const auto* const console = std::get_if<scenario::ConsoleLine>(&step.does)) {
    return std::string(site.name(console->on));
  }
  const auto* const action = std::get_if<Action>(&step.does);
  if (action == nullptr) { return {}; }
  const auto parameters = verbs_table()[action->verb].parameters;
  for (const Argument& argument : action->arguments.list()) {
    if (argument.parameter < parameters.size() &&
        parameters[argument.parameter].kind == Kind::node) {
      return std::string(site.name(static_cast<NodeId>(argument.value)));
    }
  }
  return {};
}

std::vector<Judged> judged_prints(const Place& place, const scenario::ConsoleLine& console,
                                  const scenario::StepOutcome& outcome) {
  std::vector<Judged> lines;
  const std::size_t count = std::min(console.prints.size(), outcome.verdicts.size());
  for (std::size_t i = 0; i < count; ++i) {
    const scenario::PlannedPrint& print = console.prints[i];
    lines.push_back(
        {.place = print.place,
         .words = fmt::format("{} `{}`", print.negated ? "not to print" : "to print", print.text),
         .held = outcome.verdicts[i].held,
         .instead = outcome.verdicts[i].instead});
  }
  for (std::size_t i = count; i < outcome.verdicts.size(); ++i) {
    lines.push_back({.place = place,
                     .words = "a question for each answer",
                     .held = outcome.verdicts[i].held,
                     .instead = outcome.verdicts[i].instead});
  }
  return lines;
}

std::vector<Judged> judged(const PlannedStep& step, const scenario::StepOutcome& outcome) {
  if (const auto* const console = std::get_if<scenario::ConsoleLine>(&step.does)) {
    return judged_prints(step.place, *console, outcome);
  }
  std::vector<Judged> lines;
  if (step.refusal && !outcome.verdicts.empty()) {
    lines.push_back({.place = step.refusal->place,
                     .words = step.refusal->words(),
                     .held = outcome.verdicts.front().held,
                     .instead = outcome.verdicts.front().instead});
  }
  const auto* const expect = std::get_if<scenario::Expect>(&step.does);
  if (expect == nullptr) { return lines; }
  const std::size_t count = std::min(expect->expectations.size(), outcome.verdicts.size());
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back({.place = expect->expectations[i].place,
                     .words = expect->expectations[i].words,
                     .held = outcome.verdicts[i].held,
                     .instead = outcome.verdicts[i].instead});
  }
  return lines;
}

std::string label(const std::string& case_name,
                  const std::vector<std::pair<std::string, std::string>>& values) {
  std::string variables;
  for (const auto& [variable, value] : values) {
    variables += fmt::format("{}{}={}", variables.empty() ? "" : ", ", variable, value);
  }
  if (case_name.empty()) { return variables; }
  return variables.empty() ? case_name : fmt::format("{} ({})", case_name, variables);
}

void add_failures(const StepTranscript& step, Transcript& run) {
  const auto fail = [&run](const Place& place, const std::string& message) {
    run.failures.push_back({place, message, run.steps.size() - 1});
  };
  if (!step.refused.empty() && !step.may_be_refused) {
    fail(step.place, fmt::format("refused: {}: {}", step.words, step.refused));
  }
  for (const Judged& line : step.expectations) {
    if (line.held) { continue; }
    fail(line.place, fmt::format("expected {}; seen instead: {}", line.words,
                                 line.instead.empty() ? "nothing" : line.instead));
  }
}

void add_sightings(const scenario::Run& run, std::vector<StepTranscript>& steps) {
  const Site& site = *run.plan->site;
  for (const scenario::Sighting& sighting : run.sightings) {
    if (sighting.step >= steps.size()) { continue; }
    steps[sighting.step].seen.push_back(std::visit(
        [&](const auto& what) { return seen(site, sighting.time_ms, what); }, sighting.what));
  }
}

/// What the steps of a run changed, told while it goes on.
class Changes {
 public:
  explicit Changes(const Site& site) : site_(&site) {}

  void after_step(const World& before, const World& after) {
    if (steps_.empty()) { at_start_ = turns(before); }
    steps_.push_back({.lines = changes(*site_, before, after), .turns = turns(after)});
  }

  void give_to(Transcript& run) && {
    run.catalogue = site_->shared_catalogue();
    run.at_start = std::move(at_start_);
    for (std::size_t i = 0; i < run.steps.size() && i < steps_.size(); ++i) {
      run.steps[i].changes = std::move(steps_[i].lines);
      run.steps[i].turns = std::move(steps_[i].turns);
    }
  }

 private:
  struct Step {
    std::vector<std::string> lines;
    std::vector<Turn> turns;
  };

  /// The conditions that are other than when last looked at.
  std::vector<Turn> turns(const World& world) {
    const View view(*site_, world);
    std::vector<Turn> turns;
    for (std::size_t node = 0; node < site_->nodes().size(); ++node) {
      const auto id = static_cast<NodeId>(node);
      std::vector<bool>& held = held_.at(node);
      held.resize(conditions_of(*site_).size());
      for (std::size_t row = 0; row < held.size(); ++row) {
        const Condition& condition = conditions_of(*site_)[row];
        const bool holds = condition.holds(view, id);
        if (holds == held[row]) { continue; }
        held[row] = holds;
        turns.push_back(
            {.node = std::string(site_->name(id)), .condition = &condition, .begins = holds});
      }
    }
    return turns;
  }

  const Site* site_;
  std::array<std::vector<bool>, catalogue::nodes_max> held_;
  std::vector<Turn> at_start_;
  std::vector<Step> steps_;
};

/// The transcript without what only somebody who watched can tell.
Transcript unwatched(const scenario::Run& run) {
  const scenario::Plan& plan = *run.plan;
  Transcript made{.file = plan.file,
                  .title = plan.title,
                  .about = plan.about,
                  .case_name = plan.case_name,
                  .case_about = plan.case_about,
                  .variables = plan.variables,
                  .cites = plan.cites,
                  .omits = plan.omits,
                  .fingerprint = run.fingerprint,
                  .control = plan.control,
                  .story = {},
                  .catalogue = {},
                  .at_start = {},
                  .steps = {},
                  .steps_not_done = plan.steps.size() - run.outcomes.size(),
                  .failures = {},
                  .cut = run.cut};
  for (std::size_t i = 0; i < run.outcomes.size(); ++i) {
    const PlannedStep& step = plan.steps[i];
    const scenario::StepOutcome& outcome = run.outcomes[i];
    made.steps.push_back({.place = step.place,
                          .time_ms = outcome.time_ms,
                          .node = node_of(*plan.site, step),
                          .words = step.words,
                          .refused = outcome.refused,
                          .may_be_refused = step.may_be_refused || step.refusal,
                          .changes = {},
                          .turns = {},
                          .seen = {},
                          .expectations = judged(step, outcome),
                          .printed = outcome.printed});
    add_failures(made.steps.back(), made);
  }
  if (run.cut) {
    made.failures.push_back(
        {made.steps.back().place,
         fmt::format("more than {} events and messages in one run: it ends here, unfinished",
                     run.sightings.size()),
         made.steps.size() - 1});
  }
  add_sightings(run, made.steps);
  MSCSIM_CHECK(run.passed == made.passed());
  return made;
}

}  // namespace

Transcript transcript(const scenario::Run& run) {
  Changes changes(*run.plan->site);
  for (std::size_t i = 0; i + 1 < run.worlds.size(); ++i) {
    changes.after_step(run.worlds[i], run.worlds[i + 1]);
  }
  Transcript made = unwatched(run);
  std::move(changes).give_to(made);
  return made;
}

Transcript told(const scenario::Plan& plan, const scenario::Watch& besides) {
  Changes changes(*plan.site);
  const auto watch = [&](std::size_t step, const World& before, const World& after) {
    changes.after_step(before, after);
    if (besides) { besides(step, before, after); }
  };
  Transcript made = unwatched(scenario::run(plan, {.watch = watch}));
  std::move(changes).give_to(made);
  made.story = own_story(plan, made);
  return made;
}

std::string label(const Transcript& run) { return label(run.case_name, run.variables); }

std::string label(const scenario::Plan& plan) { return label(plan.case_name, plan.variables); }

std::string name(const Transcript& run) {
  const std::string short_name = label(run);
  return short_name.empty() ? run.title : short_name;
}

std::string words(const Place& place) {
  if (place.line == 0) { return place.file.str(); }
  if (place.column == 0) { return fmt::format("{}:{}", place.file.str(), place.line); }
  return fmt::format("{}:{}:{}", place.file.str(), place.line, place.column);
}

std::string words(const Failure& failure) {
  return fmt::format("{}: {}", words(failure.place), failure.message);
}

std::string fingerprint_words(std::uint64_t fingerprint) {
  return fmt::format("{:016x}", fingerprint);
}

std::string time_words(std::uint64_t time_ms) {
  const std::uint64_t s = time_ms / 1000;
  const std::uint64_t ms = time_ms % 1000;
  const std::string clock = fmt::format("+{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
  return ms == 0 ? clock : fmt::format("{}.{:03}", clock, ms);
}

}  // namespace mscsim::report
