#include "sim/scenario/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <thread>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/files/read.hpp"
#include "sim/files/write.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/scenario_page.hpp"
#include "sim/report/json.hpp"
#include "sim/report/junit.hpp"
#include "sim/report/recorded.hpp"
#include "sim/report/tap.hpp"
#include "sim/report/text.hpp"

namespace mscsim::cli::commands {
namespace {

using report::Transcript;
using scenario::Plan;
using Transcripts = std::vector<Transcript>;

constexpr int jobs_max = 256;

/// Keeps the plans whose label has `text` in it. False, with an error, where none has.
bool keep_case(std::vector<Plan>& plans, const std::string& text, const Streams& streams) {
  std::erase_if(plans, [&text](const Plan& plan) {
    return report::label(plan).find(text) == std::string::npos;
  });
  if (plans.empty()) {
    print_error(streams.err,
                fmt::format("no run has `{}` in its case or variables", report::printable(text)));
  }
  return !plans.empty();
}

/// Calls visit(runs of one file) for each file in turn.
void for_each_file(Transcripts& runs, auto visit) {
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first;
    while (last < runs.size() && runs[last].file == runs[first].file) { ++last; }
    visit(std::span(runs).subspan(first, last - first));
    first = last;
  }
}

/// False, with an error, where there is a record that cannot be read.
bool judge_by_records(Transcripts& runs, bool all, const Streams& streams) {
  bool readable = true;
  for_each_file(runs, [&](std::span<Transcript> of_file) {
    const std::string path = report::recorded_path(of_file.front().file);
    const auto recorded = files::read(path, report::recorded_bytes_max);
    if (const auto* const text = std::get_if<std::string>(&recorded)) {
      report::judge_by_record(of_file, *text, path, all);
      return;
    }
    const auto& failure = std::get<files::Failure>(recorded);
    if (failure.missing) { return; }
    print_problems(streams.err, {{{.file = path}, failure.what, failure.instead}});
    readable = false;
  });
  return readable;
}

/// Records how the runs behave now; of a scenario that failed, nothing. False where it could not.
bool accept(Transcripts& runs, const Streams& streams) {
  bool written = true;
  for_each_file(runs, [&](std::span<const Transcript> of_file) {
    const std::string path = report::recorded_path(of_file.front().file);
    if (!std::ranges::all_of(of_file, &Transcript::passed)) {
      print_error(streams.err,
                  fmt::format("{} not written: a run failed", report::printable(path)));
      return;
    }
    const std::string why = files::write(path, report::recorded_text(of_file));
    if (why.empty()) { return; }
    print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(path), why));
    written = false;
  });
  return written;
}

/// Gives the steps of what a report shows in full their changes, which only a run that keeps its
/// worlds can tell; so those are done again. The steps of the others go.
void complete(Transcripts& runs, const std::vector<Plan>& plans, bool all_in_full) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runs[i].steps = {};
    if (runs[i].passed() && !all_in_full) { continue; }
    const scenario::Run again = scenario::run(plans[i], {.keep_worlds = true});
    MSCSIM_CHECK(again.fingerprint == runs[i].fingerprint);
    runs[i].steps = report::transcript(again).steps;
  }
}

/// Writes a page for each scenario and `index.html`, until one cannot be written.
bool write_pages(const std::vector<Plan>& plans, ReportFolder& folder) {
  std::vector<report::html::IndexRow> index;
  for (auto plan = plans.begin(); plan != plans.end();) {
    std::vector<scenario::Run> runs;
    report::html::IndexRow row{
        .page = {}, .file = plan->file, .title = plan->title, .cites = plan->cites};
    for (; plan != plans.end() && plan->file == row.file; ++plan) {
      runs.push_back(scenario::run(*plan, {.keep_worlds = true}));
      row.failed += runs.back().passed ? 0 : 1;
    }
    row.runs = runs.size();
    row.page = page_name(index.size() + 1, row.file);
    if (!folder.write(row.page, report::html::scenario_page(runs))) { return false; }
    index.push_back(std::move(row));
  }
  return folder.write("index.html", report::html::index_page(index));
}

/// False, with an error, where one could not be written.
bool write_reports(ReportFolder folder, const Transcripts& runs, const std::vector<Plan>& plans,
                   std::optional<std::uint64_t> seed) {
  return folder.write("report.txt",
                      report::text_report(runs, {.colour = false, .verbose = true})) &&
         folder.write("report.json", report::json_report(runs, seed)) &&
         folder.write("junit.xml", report::junit_report(runs)) &&
         folder.write("report.tap", report::tap_report(runs)) && write_pages(plans, folder) &&
         folder.finish();
}

std::string formatted(const Transcripts& runs, const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(runs, options.number("seed")); }
  if (format == "junit") { return report::junit_report(runs); }
  if (format == "tap") { return report::tap_report(runs); }
  return report::text_report(runs, {.colour = streams.colour, .verbose = options.given("verbose")});
}

/// Keeps the plans with steps. False, with an error, where none has any.
bool keep_scripted(std::vector<Plan>& plans, const Streams& streams) {
  std::erase_if(plans, [](const Plan& plan) { return plan.steps.empty(); });
  if (plans.empty()) {
    print_error(streams.err, "nothing has `steps` there; `mscsim explore` judges its claims");
  }
  return !plans.empty();
}

ExitStatus run_scenarios(const Options& options, const Streams& streams) {
  if (options.given("accept") && options.given("case")) {
    print_error(streams.err, "--accept records every run of a scenario; leave out --case");
    return ExitStatus::bad_input;
  }
  auto loaded = load_all(options.arguments, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  std::vector<Plan>& plans = *loaded;
  if (!keep_scripted(plans, streams)) { return ExitStatus::bad_input; }
  if (options.given("case") && !keep_case(plans, options.value_or("case", ""), streams)) {
    return ExitStatus::bad_input;
  }
  const auto cores = std::max<std::uint64_t>(1, std::thread::hardware_concurrency());
  const auto jobs = std::min<std::uint64_t>(options.number("jobs").value_or(cores), jobs_max);
  Transcripts runs;
  for (const auto& run : scenario::run_all(plans, {}, static_cast<int>(jobs))) {
    runs.push_back(report::transcript(run));
  }
  if (options.given("accept")) {
    if (!accept(runs, streams)) { return ExitStatus::bad_input; }
  } else if (!judge_by_records(runs, !options.given("case"), streams)) {
    return ExitStatus::bad_input;
  }
  complete(runs, plans,
           options.given("verbose") || options.given("report") || runs.size() == 1 ||
               options.value_or("format", "text") != "text");
  streams.out << formatted(runs, options, streams);
  if (options.given("report") &&
      !write_reports(ReportFolder(options.value_or("report", ""), streams), runs, plans,
                     options.number("seed"))) {
    return ExitStatus::bad_input;
  }
  const bool passed = std::ranges::all_of(runs, &Transcript::passed);
  return passed ? ExitStatus::ok : ExitStatus::failed;
}

}  // namespace

Command run() {
  return {
      .name = "run",
      .help = "run scenarios and judge what they expect",
      .arguments = "FILE|DIR...",
      .options = {{.name = "format",
                   .value = "FORMAT",
                   .help = "text (if not given), json, junit or tap",
                   .choices = {"text", "json", "junit", "tap"}},
                  {.name = "jobs",
                   .value = "N",
                   .help = "runs done at a time; if not given, one for each core",
                   .most = jobs_max,
                   .least = 1},
                  {.name = "seed",
                   .value = "S",
                   .help = "kept for what is drawn by chance, which nothing is yet; the JSON "
                           "report repeats it",
                   .most = ~std::uint64_t{0}},
                  {.name = "report",
                   .value = "DIR",
                   .help =
                       "also write report.txt, report.json, junit.xml and report.tap to DIR, and "
                       "index.html with a page for each scenario"},
                  {.name = "accept",
                   .value = {},
                   .help = "record how the runs of X.yaml behave in X.recorded"},
                  {.name = "verbose", .value = {}, .help = "show runs that passed in full too"},
                  {.name = "case",
                   .value = "TEXT",
                   .help = "only the runs that have TEXT in their case or variables"}},
      .details =
          "A directory stands for every *.yaml below it, but for those of folders named worlds.\n"
          "Where there is an X.recorded, a run of X.yaml that behaves differently fails.\n",
      .run = run_scenarios};
}

}  // namespace mscsim::cli::commands
