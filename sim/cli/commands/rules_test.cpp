#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <span>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/jobs.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/files/write.hpp"
#include "sim/harness/diagnosability.hpp"
#include "sim/harness/explored_cases.hpp"
#include "sim/harness/mutants.hpp"
#include "sim/harness/rule_scores.hpp"
#include "sim/report/diagnosability.hpp"
#include "sim/report/diagnosis_case.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/rules_page.hpp"
#include "sim/report/mutation.hpp"
#include "sim/report/rule_baseline.hpp"
#include "sim/report/rule_scores.hpp"
#include "sim/scenario/files.hpp"

namespace mscsim::cli::commands {
namespace {

constexpr std::size_t explored_max = 20'000;  // if not given; a case takes some 8 KB

std::string formatted(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                      const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(scores, rules); }
  if (format == "junit") { return report::junit_report(scores, rules); }
  if (format == "sarif") { return report::sarif_report(scores, rules); }
  return report::text_report(scores, rules, streams.paper());
}

/// Writes a scenario for the world of each mistake. False, with an error, where it cannot.
bool save_mistakes(const harness::SetScore& scores, ReportFolder folder) {
  std::size_t number = 0;
  for (const harness::RuleScore& score : scores.rules) {
    for (const report::Fault& fault : report::faults(score)) {
      if (fault.mistake == nullptr) { continue; }
      const std::string name = fmt::format("mistake-{:02}.yaml", ++number);
      if (!folder.write(name, report::scenario_to(*fault.mistake->at, fault.mistake->what))) {
        return false;
      }
    }
  }
  return folder.finish();
}

/// Every form of the report, and a page to look at. False, with an error, where one cannot be
/// written.
bool write_reports(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                   ReportFolder folder) {
  return folder.write("report.txt", report::text_report(scores, rules, report::Paper{})) &&
         folder.write("report.json", report::json_report(scores, rules)) &&
         folder.write("junit.xml", report::junit_report(scores, rules)) &&
         folder.write("report.sarif", report::sarif_report(scores, rules)) &&
         folder.write("index.html", report::html::rules_page(scores, rules)) && folder.finish();
}

/// Writes a scenario for the world of each that is missing for a mutant.
bool save_missing(const std::vector<harness::MutationScore>& scores,
                  const std::vector<rules::Rule>& rules, ReportFolder folder) {
  std::size_t number = 0;
  for (const harness::MutationScore& score : scores) {
    for (const harness::MutationScore::Fate& fate : score.mutants) {
      if (fate.told_apart_by == nullptr) { continue; }
      const std::string title =
          fmt::format("{}: tells it from the rule {}", rules[score.rule].title, fate.what);
      const std::string name = fmt::format("missing-{:02}.yaml", ++number);
      if (!folder.write(name, report::scenario_to(*fate.told_apart_by, title))) { return false; }
    }
  }
  return folder.finish();
}

/// What `--worlds` names, and its cases: those of runs, and behind them those of the worlds that
/// explorations reach.
struct Worlds {
  std::vector<scenario::Plan> plans;
  std::vector<scenario::Plan> explorations;
  std::vector<harness::DiagnosisCase> cases;
  std::size_t cases_of_runs = 0;
  bool whole = true;  ///< no exploration was left out
};

/// The cases of all plans. A run is forgotten once its cases are taken.
std::vector<harness::DiagnosisCase> cases_of_runs(const std::vector<scenario::Plan>& plans,
                                                  int jobs, ProgressLine& progress) {
  constexpr std::size_t at_once_of_a_job = 8;
  const std::size_t at_once = at_once_of_a_job * static_cast<std::size_t>(jobs);
  const std::span<const scenario::Plan> all(plans);
  harness::CaseCollection cases;
  for (std::size_t first = 0; first < all.size(); first += at_once) {
    progress.show("run", first + 1, all.size());
    const auto some = all.subspan(first, std::min(at_once, all.size() - first));
    for (const scenario::Run& run : scenario::run_all(some, {.keep_worlds = true}, jobs)) {
      cases.add(run);
    }
  }
  return std::move(cases).take();
}

std::string why_left_out(const harness::ExploredCases& found, std::size_t worlds_max) {
  if (found.worlds == 0) { return "a step of its start cannot be done"; }
  return found.worlds > worlds_max
             ? fmt::format("{} worlds are more than {}", found.worlds, worlds_max)
             : fmt::format("memory did not last for more than {} worlds", found.worlds);
}

/// Adds the worlds that explorations reach, with a word on each where there are too many.
void explore_all(Worlds& worlds, std::size_t worlds_max, int jobs, const Streams& streams) {
  for (const scenario::Plan& plan : worlds.explorations) {
    explore::SearchOptions search;
    search.jobs = jobs;
    auto found = harness::explored_cases(plan, search, worlds_max);
    if (!found.complete) {
      streams.err << fmt::format("{}: left out, {}\n", report::printable(plan.file.c_str()),
                                 why_left_out(found, worlds_max));
      worlds.whole = false;
    }
    std::ranges::move(found.cases, std::back_inserter(worlds.cases));
  }
  const auto first = worlds.cases.begin() + static_cast<std::ptrdiff_t>(worlds.cases_of_runs);
  std::stable_sort(first, worlds.cases.end(),
                   [](const auto& one, const auto& other) { return one.steps < other.steps; });
}

/// Nothing, with an error, where there are none.
std::optional<Worlds> find_worlds(const Options& options, ProgressLine& progress,
                                  const Streams& streams) {
  if (!options.given("worlds")) {
    print_error(streams.err, "which worlds? `--worlds FILE|DIR` names scenarios");
    return std::nullopt;
  }
  auto plans = load_all({options.value_or("worlds", "")}, streams);
  if (!plans) { return std::nullopt; }
  Worlds worlds;
  worlds.plans = std::move(*plans);
  if (options.given("explored") || options.given("prove")) {
    std::ranges::copy_if(worlds.plans, std::back_inserter(worlds.explorations),
                         [](const scenario::Plan& plan) { return plan.exploration.has_value(); });
  }
  std::erase_if(worlds.plans, [](const scenario::Plan& plan) { return plan.steps.empty(); });
  const int threads = jobs(options);
  worlds.cases = cases_of_runs(worlds.plans, threads, progress);
  worlds.cases_of_runs = worlds.cases.size();
  explore_all(worlds, options.number("explored-max").value_or(explored_max), threads, streams);
  return worlds;
}

/// False, with an error, where a report cannot be written.
bool report_mutants(const Worlds& worlds, const std::vector<rules::Rule>& rules,
                    const Options& options, const Streams& streams) {
  const std::span<const harness::DiagnosisCase> cases(worlds.cases);
  const auto scores = harness::mutate(rules, cases.first(worlds.cases_of_runs),
                                      cases.subspan(worlds.cases_of_runs));
  if (options.value_or("format", "text") == "text") {
    streams.out << report::text_report(scores, rules, streams.paper());
  }
  if (options.given("save") &&
      !save_missing(scores, rules, ReportFolder(options.value_or("save", ""), streams))) {
    return false;
  }
  if (!options.given("mutation-report")) { return true; }
  const std::string path = options.value_or("mutation-report", "");
  const std::string why = files::write(path, report::mutation_elements(scores, rules));
  if (why.empty()) { return true; }
  print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(path), why));
  return false;
}

/// The earlier report; of none, no rules. Nothing, with an error, where it cannot be compared with.
std::optional<std::vector<report::BaselineRule>> read_baseline(const Options& options,
                                                               const Streams& streams) {
  constexpr std::size_t bytes_max = 100'000'000;
  if (!options.given("baseline")) { return std::vector<report::BaselineRule>(); }
  const std::string file = options.value_or("baseline", "");
  scenario::ProblemSet problems;
  const auto text = scenario::read_file(file, bytes_max, problems);
  if (!text) {
    print_problems(streams.err, problems.list());
    return std::nullopt;
  }
  auto baseline = report::read_baseline(*text);
  if (const auto* const none = std::get_if<report::NoBaseline>(&baseline)) {
    print_error(streams.err, fmt::format("{}: {}", report::printable(file), none->why));
    return std::nullopt;
  }
  return std::get<std::vector<report::BaselineRule>>(std::move(baseline));
}

/// What was asked for besides the table. False, with an error, where a report cannot be written.
bool report_more(const harness::SetScore& scores, const Worlds& worlds,
                 const std::vector<rules::Rule>& rules, const Options& options,
                 const Streams& streams) {
  if (options.given("save") &&
      !save_mistakes(scores, ReportFolder(options.value_or("save", ""), streams))) {
    return false;
  }
  if (options.given("report") &&
      !write_reports(scores, rules, ReportFolder(options.value_or("report", ""), streams))) {
    return false;
  }
  if ((options.given("mutate") || options.given("mutation-report")) &&
      !report_mutants(worlds, rules, options, streams)) {
    return false;
  }
  const bool is_text = options.value_or("format", "text") == "text";
  if (is_text && (options.given("tell-apart") || options.given("prove"))) {
    streams.out << report::text_report(harness::diagnosability(worlds.cases), streams.paper());
  }
  if (is_text && options.given("prove")) {
    streams.out << (worlds.whole ? "so in every world that the explorations reach\n"
                                 : "nothing is proved: explorations were left out\n");
  }
  return true;
}

ExitStatus test_rules(const Options& options, const Streams& streams) {
  auto loaded = read_rules(options.arguments, options, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  const bool is_accepted = tell_refused(*loaded, options, streams);
  const bool is_quiet = tell_warnings(*loaded, options, streams);
  if (!is_accepted || !is_quiet) { return ExitStatus::bad_input; }
  const auto baseline = read_baseline(options, streams);
  if (!baseline) { return ExitStatus::bad_input; }
  ProgressLine progress(streams);
  const auto worlds = find_worlds(options, progress, streams);
  if (!worlds) { return ExitStatus::bad_input; }
  const rules::RuleSet set(std::move(loaded->rules));
  const auto scored = harness::score(set, worlds->cases, [&](std::size_t done) {
    progress.show("case", done + 1, worlds->cases.size());
  });
  progress.clear();
  if (!scored.ok()) {
    print_problems(streams.err, scored.problems());
    return ExitStatus::bad_input;
  }
  const harness::SetScore& scores = scored.value();
  if (scores.rules.empty() && !set.rules().empty()) {
    print_error(streams.err, "no rule there names a cause: `mscsim: { cause: CONDITION }`");
    return ExitStatus::bad_input;
  }
  streams.out << formatted(scores, set.rules(), options, streams);
  if (!report_more(scores, *worlds, set.rules(), options, streams)) {
    return ExitStatus::bad_input;
  }
  const auto worse = report::worse_than(*baseline, scores, set.rules());
  for (const std::string& line : worse) {
    streams.err << "worse: " << report::printable(line) << '\n';
  }
  const bool failed = std::ranges::any_of(scores.rules, [&](const harness::RuleScore& score) {
    return score.judged(set.rules()[score.rule].diagnosis->least) == harness::Judgement::failed;
  });
  if (failed || !worse.empty()) { return ExitStatus::failed; }
  return worlds->whole ? ExitStatus::ok : ExitStatus::bound_reached;
}

}  // namespace

Command rules_test() {
  return {
      .name = "rules test",
      .help = "measure Sigma rules and their remedies in worlds whose true cause is known",
      .arguments = "FILE|DIR...",
      .options = {{.name = "worlds",
                   .value = "FILE|DIR",
                   .help = "scenarios; the end of each of their steps is a case"},
                  {.name = "explored",
                   .value = {},
                   .help = "also every world that their `explore:` can reach; exit status 3 where "
                           "one has too many"},
                  {.name = "explored-max",
                   .value = "N",
                   .help = "leave an exploration out that has more worlds; 20000 if not given",
                   .most = 10'000'000,
                   .least = 1},
                  {.name = "prove",
                   .value = {},
                   .help = "--explored and --tell-apart, and whether nothing was left out"},
                  {.name = "format",
                   .value = "FORMAT",
                   .help = "text (if not given), json, junit or sarif",
                   .choices = {"text", "json", "junit", "sarif"}},
                  {.name = "save",
                   .value = "DIR",
                   .help = "write a scenario that leads to the world of each mistake to DIR; with "
                           "--mutate and --explored, of each that is missing too"},
                  {.name = "baseline",
                   .value = "FILE",
                   .help = "an earlier report in JSON; fails where something is worse"},
                  {.name = "report",
                   .value = "DIR",
                   .help = "also write the report in every form to DIR, and index.html to look at"},
                  {.name = "tell-apart",
                   .value = {},
                   .help = "also say which pairs of causes the event log alone tells apart, which "
                           "need an inventory, and which nothing tells apart"},
                  {.name = "mutate",
                   .value = {},
                   .help =
                       "also change each rule in small ways, and say which changes no step of a "
                       "scenario finds out; with --explored, which world would"},
                  {.name = "mutation-report",
                   .value = "FILE",
                   .help = "write that as JSON in the format of mutation-testing-elements"},
                  {.name = "jobs",
                   .value = "N",
                   .help = "threads; if not given, one for each core",
                   .most = jobs_max,
                   .least = 1},
                  placeholders_option(),
                  skip_refused_option(),
                  werror_option()},
      .details =
          "A rule says what it diagnoses, and what it advises, under `mscsim: { cause:\n"
          "CONDITION, remedy: [steps] }`. It is right if it flags each running machine on\n"
          "which the condition holds and no other, and if the remedy, carried out there, ends\n"
          "the condition, breaks nothing, and has no step that it could do without. One that\n"
          "meets no case of its cause is not tested here, and does not fail.\n",
      .run = test_rules};
}

}  // namespace mscsim::cli::commands
