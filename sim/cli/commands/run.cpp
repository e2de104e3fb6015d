#include "sim/scenario/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <thread>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/scenario_page.hpp"
#include "sim/report/json.hpp"
#include "sim/report/junit.hpp"
#include "sim/report/output_file.hpp"
#include "sim/report/recorded.hpp"
#include "sim/report/tap.hpp"
#include "sim/report/text.hpp"

namespace mscsim::cli::commands {
namespace {

using report::Transcript;
using scenario::Plan;
using Transcripts = std::vector<Transcript>;

constexpr int jobs_max = 256;

/// Keeps the plans with steps whose label has `text` in it.
void keep_wanted(std::vector<Plan>& plans, const std::string& text) {
  std::erase_if(plans, [&text](const Plan& plan) {
    return plan.steps.empty() || report::label(plan).find(text) == std::string::npos;
  });
}

/// Calls visit(runs of one file) for each file in turn.
void for_each_file(const Transcripts& runs, auto visit) {
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first;
    while (last < runs.size() && runs[last].file == runs[first].file) { ++last; }
    visit(std::span(runs).subspan(first, last - first));
    first = last;
  }
}

/// Empty where there is no such file, or none that can be read.
std::optional<std::string> read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) { return std::nullopt; }
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

/// The runs of one file against what was recorded of them.
void judge_by_records(Transcripts& of_file, bool all) {
  if (of_file.empty()) { return; }
  const std::string path = report::recorded_path(of_file.front().file);
  if (const auto recorded = read(path)) { report::judge_by_record(of_file, *recorded, path, all); }
}

/// Records how the runs behave now; of a scenario that failed, nothing. False where it could not.
bool accept(const Transcripts& runs, const Streams& streams) {
  bool written = true;
  for_each_file(runs, [&](std::span<const Transcript> of_file) {
    const std::string path = report::recorded_path(of_file.front().file);
    if (!std::ranges::all_of(of_file, &Transcript::passed)) {
      print_error(streams.err, fmt::format("{} not written: a run failed", path));
      return;
    }
    const std::string why = report::write_file(path, report::recorded_text(of_file));
    if (why.empty()) { return; }
    print_error(streams.err, fmt::format("cannot write {}: {}", path, why));
    written = false;
  });
  return written;
}

/// Gives the run its steps with their changes, which only one that keeps its worlds can tell; so it
/// is done again.
void complete(Transcript& run, const Plan& plan) {
  const scenario::Run again = scenario::run(plan, {.keep_worlds = true});
  MSCSIM_CHECK(again.fingerprint == run.fingerprint);
  run.steps = report::transcript(again).steps;
}

/// Writes a page for each scenario and `index.html`, until one cannot be written.
bool write_pages(const std::vector<Plan>& plans, const ReportFolder& folder) {
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
bool write_reports(const ReportFolder& folder, const Transcripts& runs,
                   const std::vector<Plan>& plans, std::optional<std::uint64_t> seed) {
  return folder.write("report.txt",
                      report::text_report(runs, {.colour = false, .verbose = true})) &&
         folder.write("report.json", report::json_report(runs, seed)) &&
         folder.write("junit.xml", report::junit_report(runs)) &&
         folder.write("report.tap", report::tap_report(runs)) && write_pages(plans, folder);
}

std::string formatted(const Transcripts& runs, const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(runs, options.number("seed")); }
  if (format == "junit") { return report::junit_report(runs); }
  if (format == "tap") { return report::tap_report(runs); }
  return report::text_report(runs, {.colour = streams.colour, .verbose = options.given("verbose")});
}

/// Runs scenarios one after the other and keeps of each run what its report shows: of one that
/// passed, most often a line.
class Runner {
 public:
  explicit Runner(const Options& options) : options_(&options) {
    const auto cores = std::max<std::uint64_t>(1, std::thread::hardware_concurrency());
    jobs_ =
        static_cast<int>(std::min<std::uint64_t>(options.number("jobs").value_or(cores), jobs_max));
    const std::string format = options.value_or("format", "text");
    in_full_ = options.given("verbose") || options.given("report") || format == "json" ||
               format == "junit";
  }

  void run(std::vector<Plan> plans) {
    any_steps_ = any_steps_ ||
                 std::ranges::any_of(plans, [](const Plan& plan) { return !plan.steps.empty(); });
    keep_wanted(plans, options_->value_or("case", ""));
    Transcripts of_file;
    scenario::for_each_run(plans, {}, jobs_, [&of_file](scenario::Run&& run) {
      of_file.push_back(report::transcript(run));
      of_file.back().steps = {};
    });
    if (!options_->given("accept")) { judge_by_records(of_file, !options_->given("case")); }
    for (std::size_t i = 0; i < of_file.size(); ++i) {
      if (in_full_ || !of_file[i].passed()) { complete(of_file[i], plans[i]); }
    }
    if (runs_.empty() && of_file.size() == 1) { only_ = plans.front(); }
    std::ranges::move(of_file, std::back_inserter(runs_));
    if (options_->given("report")) { std::ranges::move(plans, std::back_inserter(plans_)); }
  }

  /// The only run there is, is shown in full.
  void finish() {
    if (runs_.size() == 1 && runs_.front().steps.empty()) { complete(runs_.front(), *only_); }
  }

  [[nodiscard]] bool any_steps() const { return any_steps_; }
  [[nodiscard]] const Transcripts& runs() const { return runs_; }
  /// With --report alone: it makes pages of them.
  [[nodiscard]] const std::vector<Plan>& plans() const { return plans_; }

 private:
  const Options* options_;
  int jobs_ = 1;
  bool in_full_ = false;
  bool any_steps_ = false;
  Transcripts runs_;
  std::vector<Plan> plans_;
  std::optional<Plan> only_;
};

ExitStatus status_of(const Transcripts& runs) {
  const bool any_cut = std::ranges::any_of(runs, &Transcript::cut);
  const bool any_failed =
      std::ranges::any_of(runs, [](const Transcript& run) { return !run.passed() && !run.cut; });
  if (any_failed) { return ExitStatus::failed; }
  return any_cut ? ExitStatus::bound_reached : ExitStatus::ok;
}

ExitStatus run_scenarios(const Options& options, const Streams& streams) {
  if (options.given("accept") && options.given("case")) {
    print_error(streams.err, "--accept records every run of a scenario; leave out --case");
    return ExitStatus::bad_input;
  }
  Runner runner(options);
  if (!for_each_scenario(options.arguments, streams,
                         [&](std::vector<Plan> plans) { runner.run(std::move(plans)); })) {
    return ExitStatus::bad_input;
  }
  const Transcripts& runs = runner.runs();
  if (runs.empty()) {
    print_error(streams.err, runner.any_steps()
                                 ? fmt::format("no run has `{}` in its case or variables",
                                               report::printable(options.value_or("case", "")))
                                 : "nothing has `steps` there; `mscsim explore` judges its claims");
    return ExitStatus::bad_input;
  }
  runner.finish();
  if (options.given("accept") && !accept(runs, streams)) { return ExitStatus::bad_input; }
  streams.out << formatted(runs, options, streams);
  if (options.given("report") &&
      !write_reports(ReportFolder(options.value_or("report", ""), streams), runs, runner.plans(),
                     options.number("seed"))) {
    return ExitStatus::bad_input;
  }
  return status_of(runs);
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
          "Where there is an X.recorded, a run of X.yaml that behaves differently fails.\n"
          "A run that shows more than 250000 events and messages ends there: exit status 3.\n",
      .run = run_scenarios};
}

}  // namespace mscsim::cli::commands
