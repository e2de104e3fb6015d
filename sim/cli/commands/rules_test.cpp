#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <thread>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/harness/diagnosability.hpp"
#include "sim/harness/explored_cases.hpp"
#include "sim/harness/mutants.hpp"
#include "sim/harness/rule_scores.hpp"
#include "sim/report/diagnosability.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/rules_page.hpp"
#include "sim/report/mutation.hpp"
#include "sim/report/output_file.hpp"
#include "sim/report/rule_baseline.hpp"
#include "sim/report/rule_scores.hpp"
#include "sim/scenario/files.hpp"

namespace mscsim::cli::commands {
namespace {

constexpr int jobs_max = 256;

std::string formatted(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                      const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(scores, rules); }
  if (format == "junit") { return report::junit_report(scores, rules); }
  if (format == "sarif") { return report::sarif_report(scores, rules); }
  return report::text_report(scores, rules, streams.colour);
}

/// Writes a scenario for the world of each mistake. False, with an error, where it cannot.
bool save_mistakes(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                   const ReportFolder& folder) {
  std::size_t number = 0;
  for (const harness::RuleScore& score : scores.rules) {
    for (const report::Fault& fault : report::faults(score, rules[score.rule])) {
      if (fault.mistake == nullptr) { continue; }
      const std::string name = fmt::format("mistake-{:02}.yaml", ++number);
      if (!folder.write(name, report::mistake_scenario(*fault.mistake))) { return false; }
    }
  }
  return true;
}

/// Every form of the report, and a page to look at. False, with an error, where one cannot be
/// written.
bool write_reports(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                   const ReportFolder& folder) {
  return folder.write("report.txt", report::text_report(scores, rules, false)) &&
         folder.write("report.json", report::json_report(scores, rules)) &&
         folder.write("junit.xml", report::junit_report(scores, rules)) &&
         folder.write("report.sarif", report::sarif_report(scores, rules)) &&
         folder.write("index.html", report::html::rules_page(scores, rules));
}

/// Adds the worlds that explorations reach. False, with a word on each, where there are too many.
bool add_explored(const std::vector<scenario::Plan>& plans,
                  std::vector<harness::DiagnosisCase>& cases, int jobs, const Streams& streams) {
  constexpr std::size_t worlds_max = 20'000;  // of one exploration; each is a case in memory
  bool whole = true;
  for (const scenario::Plan& plan : plans) {
    explore::SearchOptions search;
    search.jobs = jobs;
    auto found = harness::explored_cases(plan, search, worlds_max);
    if (!found.complete) {
      streams.err << fmt::format("{}: left out, {} worlds are more than {}\n",
                                 report::printable(plan.file.c_str()), found.worlds, worlds_max);
      whole = false;
    }
    std::ranges::move(found.cases, std::back_inserter(cases));
  }
  return whole;
}

/// False, with an error, where the report cannot be written.
bool report_mutants(const std::vector<harness::MutationScore>& scores,
                    const std::vector<rules::Rule>& rules, const Options& options,
                    const Streams& streams) {
  if (options.value_or("format", "text") == "text") {
    streams.out << report::text_report(scores, rules, streams.colour);
  }
  if (!options.given("mutation-report")) { return true; }
  const std::string path = options.value_or("mutation-report", "");
  const std::string why = report::write_file(path, report::mutation_elements(scores, rules));
  if (why.empty()) { return true; }
  print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(path), why));
  return false;
}

/// Tells what is worse than in the earlier report. False, with an error, where that is none.
bool compare_with_baseline(const harness::SetScore& scores, const std::vector<rules::Rule>& rules,
                           const Options& options, const Streams& streams, bool& worse) {
  constexpr std::size_t bytes_max = 100'000'000;
  const std::string file = options.value_or("baseline", "");
  scenario::ProblemSet problems;
  const auto text = scenario::read_file(file, bytes_max, problems);
  if (!text) {
    print_problems(streams.err, problems.list());
    return false;
  }
  const auto compared = report::worse_than(*text, scores, rules);
  if (const auto* const none = std::get_if<report::NoBaseline>(&compared)) {
    print_error(streams.err, fmt::format("{}: {}", report::printable(file), none->why));
    return false;
  }
  for (const std::string& line : std::get<std::vector<std::string>>(compared)) {
    streams.err << "worse: " << report::printable(line) << '\n';
    worse = true;
  }
  return true;
}

ExitStatus test_rules(const Options& options, const Streams& streams) {
  auto loaded = load_rules(options.arguments, options, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  if (!options.given("worlds")) {
    print_error(streams.err, "which worlds? `--worlds FILE|DIR` names scenarios");
    return ExitStatus::bad_input;
  }
  auto plans = load_all({options.value_or("worlds", "")}, streams);
  if (!plans) { return ExitStatus::bad_input; }
  std::vector<scenario::Plan> explored;
  if (options.given("explored")) {
    std::ranges::copy_if(*plans, std::back_inserter(explored),
                         [](const scenario::Plan& plan) { return plan.exploration.has_value(); });
  }
  std::erase_if(*plans, [](const scenario::Plan& plan) { return plan.steps.empty(); });
  const auto cores = std::max<std::uint64_t>(1, std::thread::hardware_concurrency());
  const auto jobs = std::min<std::uint64_t>(options.number("jobs").value_or(cores), jobs_max);
  const auto runs = scenario::run_all(*plans, {.keep_worlds = true}, static_cast<int>(jobs));
  auto cases = harness::cases_of(runs);
  const bool whole = add_explored(explored, cases, static_cast<int>(jobs), streams);
  const rules::RuleSet set(std::move(*loaded));
  const auto scored = harness::score(set, cases);
  if (!scored.ok()) {
    print_problems(streams.err, scored.problems());
    return ExitStatus::bad_input;
  }
  const harness::SetScore& scores = scored.value();
  if (scores.rules.empty()) {
    print_error(streams.err, "no rule there names a cause: `mscsim: { cause: CONDITION }`");
    return ExitStatus::bad_input;
  }
  streams.out << formatted(scores, set.rules(), options, streams);
  if (options.given("save") &&
      !save_mistakes(scores, set.rules(), ReportFolder(options.value_or("save", ""), streams))) {
    return ExitStatus::bad_input;
  }
  if (options.given("report") &&
      !write_reports(scores, set.rules(), ReportFolder(options.value_or("report", ""), streams))) {
    return ExitStatus::bad_input;
  }
  if ((options.given("mutate") || options.given("mutation-report")) &&
      !report_mutants(harness::mutate(set.rules(), cases), set.rules(), options, streams)) {
    return ExitStatus::bad_input;
  }
  if (options.given("tell-apart") && options.value_or("format", "text") == "text") {
    streams.out << report::text_report(harness::diagnosability(cases), streams.colour);
  }
  bool worse = false;
  if (options.given("baseline") &&
      !compare_with_baseline(scores, set.rules(), options, streams, worse)) {
    return ExitStatus::bad_input;
  }
  const bool passed = std::ranges::all_of(scores.rules, [&](const harness::RuleScore& score) {
    return score.passed(set.rules()[score.rule].diagnosis->least);
  });
  if (!passed || worse) { return ExitStatus::failed; }
  return whole ? ExitStatus::ok : ExitStatus::bound_reached;
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
                  {.name = "format",
                   .value = "FORMAT",
                   .help = "text (if not given), json, junit or sarif",
                   .choices = {"text", "json", "junit", "sarif"}},
                  {.name = "save",
                   .value = "DIR",
                   .help = "write a scenario that leads to the world of each mistake to DIR"},
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
                   .help = "also change each rule in small ways, and say which changes no case "
                           "finds out"},
                  {.name = "mutation-report",
                   .value = "FILE",
                   .help = "write that as JSON in the format of mutation-testing-elements"},
                  {.name = "jobs",
                   .value = "N",
                   .help = "threads; if not given, one for each core",
                   .most = jobs_max,
                   .least = 1},
                  placeholders_option()},
      .details =
          "A rule says what it diagnoses, and what it advises, under `mscsim: { cause:\n"
          "CONDITION, remedy: [steps] }`. It is right if it flags each running machine on\n"
          "which the condition holds and no other, and if the remedy, carried out there, ends\n"
          "the condition, breaks nothing, and has no step that it could do without.\n",
      .run = test_rules};
}

}  // namespace mscsim::cli::commands
