#include "sim/scenario/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <utility>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/jobs.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/explore/parallel.hpp"
#include "sim/files/read.hpp"
#include "sim/files/shipped.hpp"
#include "sim/files/write.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/scenario_page.hpp"
#include "sim/report/json.hpp"
#include "sim/report/junit.hpp"
#include "sim/report/recorded.hpp"
#include "sim/report/run_sarif.hpp"
#include "sim/report/tap.hpp"
#include "sim/report/text.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::cli::commands {
namespace {

using report::Transcript;
using scenario::Plan;
using Transcripts = std::vector<Transcript>;

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

/// Judges the runs of one file by what was recorded of them. False, with an error, where there is a
/// record that cannot be read.
bool judge_by_records(Transcripts& of_file, bool all, const Streams& streams) {
  const std::string path = report::recorded_path(of_file.front().file);
  const auto recorded = files::read(path, report::recorded_bytes_max);
  if (const auto* const text = std::get_if<std::string>(&recorded)) {
    report::judge_by_record(of_file, *text, path, all);
    return true;
  }
  const auto& failure = std::get<files::Failure>(recorded);
  if (failure.missing) { return true; }
  print_problems(streams.err, {{{.file = path}, failure.what, failure.instead}});
  return false;
}

/// Records how the runs behave now; of a scenario that failed, nothing. False where it could not.
bool accept(const Transcripts& runs, const Streams& streams) {
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

/// Whether all paths together stand for one scenario.
bool is_one_scenario(const std::vector<std::string>& paths) {
  std::error_code error;
  return paths.size() == 1 &&
         !std::filesystem::is_directory(files::given_or_shipped(paths.front()), error);
}

/// A report that goes to standard output, or to a file of a folder.
struct Wanted {
  std::unique_ptr<report::RunReport> report;
  std::string file = {};
};

std::unique_ptr<report::RunReport> report_for_output(const Options& options,
                                                     const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "json") { return report::json_report(options.number("seed")); }
  if (format == "junit") { return report::junit_report(); }
  if (format == "sarif") { return report::sarif_report(); }
  if (format == "tap") { return report::tap_report(); }
  return report::text_report(
      {.paper = streams.paper(),
       .verbose = options.given("verbose"),
       .fingerprints = options.given("verbose") || options.given("fingerprints")});
}

std::vector<Wanted> reports_for_folder(const Options& options) {
  std::vector<Wanted> reports;
  reports.push_back(
      {report::text_report({.paper = {}, .verbose = true, .fingerprints = true}), "report.txt"});
  reports.push_back({report::json_report(options.number("seed")), "report.json"});
  reports.push_back({report::junit_report(), "junit.xml"});
  reports.push_back({report::sarif_report(), "report.sarif"});
  reports.push_back({report::tap_report(), "report.tap"});
  return reports;
}

/// Runs scenarios one after the other, each run once, and tells the reports; of what is told it
/// keeps next to nothing.
class Runner {
 public:
  Runner(const Options& options, ReportFolder* folder, const Streams& streams)
      : options_(&options), streams_(&streams), folder_(folder), progress_(streams) {
    jobs_ = jobs(options);
    in_full_ = options.given("verbose") || options.value_or("format", "text") != "text";
    tells_story_ = is_one_scenario(options.arguments);
    printed_ = report_for_output(options, streams);
    if (folder != nullptr) { filed_ = reports_for_folder(options); }
  }

  /// Does the runs of one scenario; nothing after an error.
  void run(std::vector<Plan> plans) {
    any_steps_ = any_steps_ ||
                 std::ranges::any_of(plans, [](const Plan& plan) { return !plan.steps.empty(); });
    keep_wanted(plans, options_->value_or("case", ""));
    if (plans.empty() || !fine_) { return; }
    report::html::ScenarioPage page;
    Transcripts runs = folder_ != nullptr ? on_page(page, plans) : done(plans);
    fine_ = (options_->given("accept") ||
             judge_by_records(runs, !options_->given("case"), *streams_)) &&
            (folder_ == nullptr || write(page, runs));
    if (folder_ == nullptr && !in_full_) { tell_failed(runs, plans); }
    printed_->add(runs);
    for (const Wanted& each : filed_) { each.report->add(runs); }
    count(std::move(runs));
  }

  [[nodiscard]] bool any_steps() const { return any_steps_; }
  [[nodiscard]] bool any_runs() const { return runs_ > 0; }
  /// False where a record could not be read or a page not written.
  [[nodiscard]] bool fine() const { return fine_; }
  [[nodiscard]] ExitStatus status() const {
    if (any_failed_) { return ExitStatus::failed; }
    return any_cut_ ? ExitStatus::bound_reached : ExitStatus::ok;
  }

  /// Prints the report, and writes those that go to a folder. False where one could not be.
  [[nodiscard]] bool tell() {
    const std::string why = printed_->finish([this](std::string_view piece) {
      streams_->out << piece << std::flush;  // a piece at a time, for what is kept until then
    });
    if (!why.empty()) {
      print_error(streams_->err, "cannot make the report: " + why);
      return false;
    }
    return folder_ == nullptr ||
           (std::ranges::all_of(filed_,
                                [this](const Wanted& each) {
                                  return folder_->write(each.file, [&](const files::Put& put) {
                                    return each.report->finish(put);
                                  });
                                }) &&
            folder_->write("index.html", report::html::index_page(index_)) && folder_->finish());
  }

  /// With `--accept`, what there is to record.
  [[nodiscard]] const Transcripts& to_record() const { return to_record_; }

 private:
  void count(Transcripts runs) {
    runs_ += runs.size();
    for (Transcript& run : runs) {
      any_cut_ = any_cut_ || run.cut;
      any_failed_ = any_failed_ || (!run.passed() && !run.cut);
      if (!options_->given("accept")) { continue; }
      run.steps = {};
      run.story = {};
      to_record_.push_back(std::move(run));
    }
  }

  void show_progress(std::size_t row) {
    progress_.show_words([&](auto /*passed*/) { return fmt::format("run {}", runs_ + row + 1); });
  }

  Transcripts on_page(report::html::ScenarioPage& page, const std::vector<Plan>& plans) {
    Transcripts runs;
    for (const Plan& plan : plans) {
      show_progress(runs.size());
      runs.push_back(page.told(plan));
    }
    return runs;
  }

  /// On some threads; in order of the plans. A run that is watched tells its steps, and what a
  /// story needs; the others only whether they passed.
  Transcripts done(const std::vector<Plan>& plans) {
    Transcripts runs(plans.size());
    const bool may_be_only = runs_ == 0 && plans.size() == 1;  // which is told in full
    explore::in_parallel(plans.size(), static_cast<std::size_t>(jobs_),
                         [&](std::size_t row, std::size_t /*thread*/) {
                           show_progress(row);
                           runs[row] = in_full_ || tells_story_ || may_be_only
                                           ? report::told(plans[row])
                                           : report::transcript(scenario::run(plans[row], {}));
                           if (!in_full_ && !may_be_only) { runs[row].steps = {}; }
                         });
    return runs;
  }

  /// Gives a run its steps, for which it is done again.
  static void tell(Transcript& run, const Plan& plan) {
    Transcript again = report::told(plan);
    MSCSIM_CHECK(again.fingerprint == run.fingerprint);
    run.at_start = std::move(again.at_start);
    run.steps = std::move(again.steps);
  }
  static void tell_failed(Transcripts& runs, const std::vector<Plan>& plans) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!runs[i].passed() && runs[i].steps.empty()) { tell(runs[i], plans[i]); }
    }
  }

  bool write(const report::html::ScenarioPage& page, const Transcripts& runs) {
    const Transcript& any = runs.front();
    const auto failed = static_cast<std::size_t>(
        std::ranges::count_if(runs, [](const Transcript& run) { return !run.passed(); }));
    index_.push_back({.page = page_name(index_.size() + 1, any.file),
                      .file = any.file,
                      .title = any.title,
                      .cites = any.cites,
                      .runs = runs.size(),
                      .failed = failed});
    return folder_->write(index_.back().page, page.html(runs));
  }

  const Options* options_;
  const Streams* streams_;
  ReportFolder* folder_;
  ProgressLine progress_;
  int jobs_ = 1;
  bool in_full_ = false;
  bool tells_story_ = false;
  bool any_steps_ = false;
  bool fine_ = true;
  std::unique_ptr<report::RunReport> printed_;
  std::vector<Wanted> filed_;
  std::size_t runs_ = 0;
  bool any_failed_ = false;
  bool any_cut_ = false;
  Transcripts to_record_;
  std::vector<report::html::IndexRow> index_;
};

ExitStatus run_scenarios(const Options& options, const Streams& streams) {
  if (options.given("accept") && options.given("case")) {
    print_error(streams.err, "--accept records every run of a scenario; leave out --case");
    return ExitStatus::bad_input;
  }
  std::optional<ReportFolder> folder;
  if (options.given("report")) { folder.emplace(options.value_or("report", ""), streams); }
  if (folder && !folder->fine()) { return ExitStatus::bad_input; }
  Runner runner(options, folder ? &*folder : nullptr, streams);
  if (!for_each_scenario(options.arguments, streams,
                         [&](std::vector<Plan> plans) { runner.run(std::move(plans)); }) ||
      !runner.fine()) {
    return ExitStatus::bad_input;
  }
  if (!runner.any_runs()) {
    print_error(streams.err, runner.any_steps()
                                 ? fmt::format("no run has `{}` in its case or variables",
                                               report::printable(options.value_or("case", "")))
                                 : "nothing has `steps` there; `mscsim explore` judges its claims");
    return ExitStatus::bad_input;
  }
  if (options.given("accept") && !accept(runner.to_record(), streams)) {
    return ExitStatus::bad_input;
  }
  return runner.tell() ? runner.status() : ExitStatus::bad_input;
}

}  // namespace

Command run() {
  return {
      .name = "run",
      .help = "run scenarios and judge what they expect",
      .arguments = "FILE|DIR...",
      .options =
          {{.name = "format",
            .value = "FORMAT",
            .help = "text (if not given), json, junit, sarif or tap",
            .choices = {"text", "json", "junit", "sarif", "tap"}},
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
            .help = "also write report.txt, report.json, junit.xml, report.sarif and report.tap to "
                    "DIR, and index.html with a page for each scenario; pages of an earlier "
                    "report go"},
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
          "Where there is an X.recorded, a run of X.yaml that behaves differently fails.\n"
          "A run that shows more than 250000 events and messages ends there: exit status 3.\n",
      .run = run_scenarios};
}

}  // namespace mscsim::cli::commands
