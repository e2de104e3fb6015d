#include "sim/scenario/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <optional>
#include <ostream>
#include <span>
#include <thread>
#include <utility>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/progress_line.hpp"
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
#include "sim/report/transcript.hpp"

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

/// Calls visit(things of one file) for each file in turn.
void for_each_file(auto& things, auto visit) {
  for (std::size_t first = 0; first < things.size();) {
    std::size_t last = first;
    while (last < things.size() && things[last].file == things[first].file) { ++last; }
    visit(std::span(things).subspan(first, last - first));
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

/// Does the plans on `jobs` threads; tell(plan) makes a transcript of each. In order of the plans.
Transcripts told_by(const std::vector<Plan>& plans, int jobs, ProgressLine& progress, auto tell) {
  Transcripts runs(plans.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t row = next++; row < plans.size(); row = next++) {
      progress.show("run", row + 1, plans.size());
      runs[row] = tell(plans[row]);
    }
  };
  std::vector<std::future<void>> others;
  for (int i = 1; i < jobs; ++i) { others.push_back(std::async(std::launch::async, work)); }
  work();
  for (std::future<void>& other : others) { other.get(); }
  return runs;
}

/// Of each run whether it passed, and no step: of what passed, a short report shows none. With
/// `story`, what it tells of a symptom too, which takes somebody to watch.
Transcripts in_short(const std::vector<Plan>& plans, int jobs, bool story, ProgressLine& progress) {
  return told_by(plans, jobs, progress, [story](const Plan& plan) {
    Transcript run = story ? report::told(plan) : report::transcript(scenario::run(plan, {}));
    run.steps = {};
    return run;
  });
}

/// Gives those that failed their steps. Only a run that is watched can tell what changed, so these
/// few are done again.
void tell_failed(Transcripts& runs, const std::vector<Plan>& plans) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].passed()) { continue; }
    Transcript again = report::told(plans[i]);
    MSCSIM_CHECK(again.fingerprint == runs[i].fingerprint);
    runs[i].at_start = std::move(again.at_start);
    runs[i].steps = std::move(again.steps);
  }
}

/// The runs of a report folder as they are done, each once, with a page for each scenario.
class Pages {
 public:
  Pages(ReportFolder& folder, ProgressLine& progress)
      : folder_(&folder), progress_(&progress) {}

  /// Does the runs; judge(runs of one file) comes before their page. Nothing where a page could not
  /// be written, or a record not read.
  std::optional<Transcripts> runs(std::vector<Plan>& plans, auto judge) {
    Transcripts all;
    bool written = true;
    for_each_file(plans, [&](std::span<const Plan> of_file) {
      if (!written) { return; }
      report::html::ScenarioPage page;
      Transcripts runs;
      for (const Plan& plan : of_file) {
        progress_->show("run", all.size() + runs.size() + 1, plans.size());
        runs.push_back(page.told(plan));
      }
      written = judge(runs) && write(page, runs);
      std::ranges::move(runs, std::back_inserter(all));
    });
    if (!written || !folder_->write("index.html", report::html::index_page(index_))) {
      return std::nullopt;
    }
    return all;
  }

 private:
  bool write(const report::html::ScenarioPage& page, const Transcripts& runs) {
    const Transcript& any = runs.front();
    index_.push_back({.page = page_name(index_.size() + 1, any.file),
                      .file = any.file,
                      .title = any.title,
                      .cites = any.cites,
                      .runs = runs.size(),
                      .failed = report::tally(runs).failed});
    return folder_->write(index_.back().page, page.html(runs));
  }

  ReportFolder* folder_;
  ProgressLine* progress_;
  std::vector<report::html::IndexRow> index_;
};

/// False, with an error, where one could not be written.
bool write_reports(ReportFolder& folder, const Transcripts& runs,
                   std::optional<std::uint64_t> seed) {
  return folder.write(
             "report.txt",
             report::text_report(runs, {.paper = {}, .verbose = true, .fingerprints = true})) &&
         folder.write("report.json", report::json_report(runs, seed)) &&
         folder.write("junit.xml", report::junit_report(runs)) &&
         folder.write("report.tap", report::tap_report(runs)) && folder.finish();
}

std::string formatted(const Transcripts& runs, const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(runs, options.number("seed")); }
  if (format == "junit") { return report::junit_report(runs); }
  if (format == "tap") { return report::tap_report(runs); }
  return report::text_report(
      runs, {.paper = streams.paper(),
             .verbose = options.given("verbose"),
             .fingerprints = options.given("verbose") || options.given("fingerprints")});
}

/// Keeps the plans with steps. False, with an error, where none has any.
bool keep_scripted(std::vector<Plan>& plans, const Streams& streams) {
  std::erase_if(plans, [](const Plan& plan) { return plan.steps.empty(); });
  if (plans.empty()) {
    print_error(streams.err, "nothing has `steps` there; `mscsim explore` judges its claims");
  }
  return !plans.empty();
}

/// Whether a report shows what passed in full too, and so needs somebody to watch every run.
bool shows_all(const std::vector<Plan>& plans, const Options& options) {
  return options.given("verbose") || plans.size() == 1 ||
         options.value_or("format", "text") != "text";
}

/// The runs, done and judged; their pages written to `folder`, if there is one. Nothing where a
/// page could not be written.
std::optional<Transcripts> done(std::vector<Plan>& plans, const Options& options,
                                ReportFolder* folder, const Streams& streams) {
  const auto cores = std::max<std::uint64_t>(1, std::thread::hardware_concurrency());
  const auto jobs = static_cast<int>(
      std::min<std::uint64_t>({options.number("jobs").value_or(cores), jobs_max, plans.size()}));
  const auto judge = [&](Transcripts& runs) {
    return options.given("accept") || judge_by_records(runs, !options.given("case"), streams);
  };
  ProgressLine progress(streams);
  if (folder != nullptr) { return Pages(*folder, progress).runs(plans, judge); }
  if (shows_all(plans, options)) {
    Transcripts runs =
        told_by(plans, jobs, progress, [](const Plan& plan) { return report::told(plan); });
    return judge(runs) ? std::optional(std::move(runs)) : std::nullopt;
  }
  const bool one_scenario = plans.front().file == plans.back().file;
  Transcripts runs = in_short(plans, jobs, one_scenario, progress);
  if (!judge(runs)) { return std::nullopt; }
  tell_failed(runs, plans);
  return runs;
}

ExitStatus run_scenarios(const Options& options, const Streams& streams) {
  if (options.given("accept") && options.given("case")) {
    print_error(streams.err, "--accept records every run of a scenario; leave out --case");
    return ExitStatus::bad_input;
  }
  auto plans = load_all(options.arguments, streams);
  if (!plans || !keep_scripted(*plans, streams)) { return ExitStatus::bad_input; }
  if (options.given("case") && !keep_case(*plans, options.value_or("case", ""), streams)) {
    return ExitStatus::bad_input;
  }
  std::optional<ReportFolder> folder;
  if (options.given("report")) { folder.emplace(options.value_or("report", ""), streams); }
  auto runs = done(*plans, options, folder ? &*folder : nullptr, streams);
  if (!runs || (options.given("accept") && !accept(*runs, streams))) {
    return ExitStatus::bad_input;
  }
  streams.out << formatted(*runs, options, streams);
  if (folder && !write_reports(*folder, *runs, options.number("seed"))) {
    return ExitStatus::bad_input;
  }
  const bool passed = std::ranges::all_of(*runs, &Transcript::passed);
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
                  {.name = "verbose",
                   .value = {},
                   .help = "show runs that passed in full too, and --fingerprints"},
                  {.name = "fingerprints",
                   .value = {},
                   .help = "show the 16 digits that stand for all that a run did"},
                  {.name = "case",
                   .value = "TEXT",
                   .help = "only the runs that have TEXT in their case or variables"}},
      .details =
          "A directory stands for every *.yaml below it, but for those of folders named worlds.\n"
          "Where there is an X.recorded, a run of X.yaml that behaves differently fails.\n",
      .run = run_scenarios};
}

}  // namespace mscsim::cli::commands
