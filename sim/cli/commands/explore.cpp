#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <new>
#include <ostream>
#include <span>

#include "sim/claims/process_memory.hpp"
#include "sim/claims/prove.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/jobs.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/cli/report_folder.hpp"
#include "sim/files/write.hpp"
#include "sim/report/dot.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/exploration.hpp"
#include "sim/report/html/exploration_page.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::cli::commands {
namespace {

using claims::Answer;
using claims::Exploration;
using scenario::Plan;

constexpr std::uint64_t mebibytes_max = 1U << 20U;
constexpr std::uint64_t seconds_max = 1'000'000;
constexpr std::uint64_t depth_most = 1'000'000;

// What a signal handler can reach.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// Ctrl-C ends the search while this lives; what it found until then is printed.
class InterruptWatch {
 public:
  InterruptWatch() : before_(std::signal(SIGINT, [](int) { interrupted = true; })) {}
  ~InterruptWatch() { static_cast<void>(std::signal(SIGINT, before_)); }
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  InterruptWatch(InterruptWatch&&) = delete;
  InterruptWatch& operator=(InterruptWatch&&) = delete;

 private:
  void (*before_)(int);
};

/// How far a search is.
std::string words(const explore::Progress& progress, std::chrono::duration<double> passed) {
  return fmt::format("depth {}, {} worlds, {} ahead, {:.0f} steps/s, {} MiB", progress.depth,
                     progress.states, progress.frontier,
                     static_cast<double>(progress.transitions) / passed.count(),
                     progress.bytes >> 20U);
}

explore::SearchOptions search_options(const Options& options) {
  explore::SearchOptions search;
  search.jobs = jobs(options);
  search.interrupted = &interrupted;
  search.until_settled = !options.given("all");
  search.symmetry = options.value_or("symmetry", "off") == "on";
  search.commute = options.value_or("commute", "off") == "on";
  search.keep = options.given("compact") ? explore::Keep::digest : explore::Keep::whole;
  if (const auto depth = options.number("depth")) {
    search.bounds.depth_max = static_cast<std::uint32_t>(*depth);
  }
  if (const auto mebibytes = options.number("memory")) {
    search.bounds.bytes_max = *mebibytes << 20U;
  }
  if (const auto seconds = options.number("time")) {
    search.bounds.time_max = std::chrono::seconds(*seconds);
  }
  return search;
}

/// Keeps the plans to explore. False, with an error, where there are none.
bool keep(std::vector<Plan>& plans, const Options& options, const Streams& streams) {
  const std::string wanted = options.value_or("case", "");
  std::erase_if(plans, [&](const Plan& plan) {
    return !plan.exploration || report::label(plan).find(wanted) == std::string::npos;
  });
  if (plans.empty()) {
    print_error(streams.err, wanted.empty()
                                 ? "no scenario there has `explore:`"
                                 : fmt::format("no run with `explore:` has `{}` in its case or "
                                               "variables",
                                               report::printable(wanted)));
  }
  return !plans.empty();
}

/// Writes the first trace that there is. False, with an error, where it cannot.
bool save_trace(const std::vector<Exploration>& explorations, const std::string& path,
                const Streams& streams) {
  for (const Exploration& exploration : explorations) {
    for (const claims::Proof& proof : exploration.proofs) {
      if (proof.trace.empty()) { continue; }
      const std::string why = files::write(path, report::trace_scenario(*exploration.plan, proof));
      if (why.empty()) { return true; }
      print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(path), why));
      return false;
    }
  }
  print_error(streams.err, "no claim has a trace to save");
  return false;
}

/// Writes the first quotient that there is. False, with an error, where it cannot.
bool save_dot(const std::vector<Exploration>& explorations, const std::string& path,
              const Streams& streams) {
  for (const Exploration& exploration : explorations) {
    if (!exploration.quotient) { continue; }
    const std::string why = files::write(path, report::dot(*exploration.quotient));
    if (why.empty()) { return true; }
    print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(path), why));
    return false;
  }
  print_error(streams.err, "a bound cut the search: there is no whole graph to draw");
  return false;
}

/// Writes a page for each scenario and what programs read. False, with an error, where it cannot.
bool write_reports(const std::vector<Exploration>& explorations, ReportFolder folder,
                   ProgressLine& progress) {
  std::vector<report::html::ExplorationRow> index;
  const std::span<const Exploration> all(explorations);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last < all.size() && all[last].plan->file == all[first].plan->file) { ++last; }
    index.push_back({.page = page_name(index.size() + 1, all[first].plan->file),
                     .explorations = all.subspan(first, last - first)});
    first = last;
  }
  std::size_t pages = 0;
  return folder.write("report.txt", report::text_report(explorations, report::Paper{})) &&
         folder.write("report.json", report::json_report(explorations)) &&
         std::ranges::all_of(index,
                             [&](const report::html::ExplorationRow& row) {
                               progress.show("page", ++pages, index.size());
                               return folder.write(
                                   row.page, report::html::exploration_page(row.explorations));
                             }) &&
         folder.write("index.html", report::html::exploration_index(index)) && folder.finish();
}

ExitStatus status_of(const std::vector<Exploration>& explorations) {
  const auto any = [&](Answer answer) {
    return std::ranges::any_of(explorations, [&](const Exploration& exploration) {
      return std::ranges::find(exploration.proofs, answer, &claims::Proof::answer) !=
             exploration.proofs.end();
    });
  };
  if (any(Answer::refuted)) { return ExitStatus::failed; }
  const bool cut = std::ranges::any_of(explorations, [](const Exploration& exploration) {
    return (exploration.proofs.empty() && exploration.cut != explore::Cut::none) ||
           !exploration.left_out.empty();
  });
  return cut || any(Answer::unknown) ? ExitStatus::bound_reached : ExitStatus::ok;
}

ExitStatus explore_scenarios(const Options& options, const Streams& streams) {
  auto loaded = load_all(options.arguments, streams);
  if (options.given("compact") && (options.given("dot") || options.given("ways"))) {
    print_error(streams.err, fmt::format("--{} needs whole worlds, and --compact keeps none",
                                         options.given("dot") ? "dot" : "ways"));
    return ExitStatus::bad_input;
  }
  if (!loaded || !keep(*loaded, options, streams)) { return ExitStatus::bad_input; }
  auto search = search_options(options);
  if (const std::size_t least = claims::least_memory(); search.bounds.bytes_max < least) {
    print_error(streams.err, fmt::format("--memory {} is too little: at least {} here",
                                         search.bounds.bytes_max >> 20U, (least >> 20U) + 1));
    return ExitStatus::bad_input;
  }
  ProgressLine progress(streams);
  if (streams.err_terminal) {
    search.on_progress = [&](const explore::Progress& now) {
      progress.show_words([&](auto passed) { return words(now, passed); });
    };
  }
  const bool draws = options.given("dot") || (options.given("report") && !options.given("compact"));
  std::vector<Exploration> explorations;
  try {
    interrupted = false;
    const InterruptWatch watch;
    for (const Plan& plan : *loaded) {
      explorations.push_back(claims::prove(
          plan, {.search = search, .quotient = draws, .ways = options.given("ways")}));
    }
  } catch (const std::bad_alloc&) {  // not even for what was found before memory ended
    progress.clear();
    streams.err << memory_exhausted;
    return ExitStatus::bound_reached;
  }
  progress.clear();
  streams.out << (options.value_or("format", "text") == "json"
                      ? report::json_report(explorations, options.given("stats"))
                      : report::text_report(explorations, streams.paper(), options.given("stats")))
              << std::flush;  // first of what may go to standard output
  for (const Exploration& exploration : explorations) {
    if (exploration.refused.empty()) { continue; }
    print_error(streams.err, fmt::format("{}: {}", exploration.plan->file, exploration.refused));
    return ExitStatus::bad_input;
  }
  if (options.given("save-trace") &&
      !save_trace(explorations, options.value_or("save-trace", ""), streams)) {
    return ExitStatus::bad_input;
  }
  if (options.given("dot") && !save_dot(explorations, options.value_or("dot", ""), streams)) {
    return ExitStatus::bad_input;
  }
  if (options.given("report") &&
      !write_reports(explorations, ReportFolder(options.value_or("report", ""), streams),
                     progress)) {
    return ExitStatus::bad_input;
  }
  return status_of(explorations);
}

}  // namespace

Command explore() {
  return {
      .name = "explore",
      .help = "judge what scenarios claim of every world that can be reached",
      .arguments = "FILE|DIR...",
      .options =
          {{.name = "format",
            .value = "FORMAT",
            .help = "text (if not given) or json",
            .choices = {"text", "json"}},
           {.name = "depth",
            .value = "N",
            .help = "at most so many steps from the start",
            .most = depth_most,
            .least = 1},
           {.name = "memory",
            .value = "MIB",
            .help = "at most so many mebibytes of memory for the whole process; 1024 if not given",
            .most = mebibytes_max,
            .least = 1},
           {.name = "time",
            .value = "SECONDS",
            .help = "at most so long for one exploration",
            .most = seconds_max,
            .least = 1},
           {.name = "jobs",
            .value = "N",
            .help = "threads; if not given, one for each core. The answer is the same for any",
            .most = jobs_max,
            .least = 1},
           {.name = "case",
            .value = "TEXT",
            .help = "only the runs that have TEXT in their case or variables"},
           {.name = "all", .value = {}, .help = "go on when every claim is settled, and count"},
           {.name = "compact",
            .value = {},
            .help = "keep hashes of worlds only; answers then say how likely one was left out"},
           {.name = "symmetry",
            .value = "on|off",
            .help =
                "take worlds for one that differ in which of two nodes, or of adapters that are "
                "put in, is which, where nothing tells them apart; off if not given",
            .choices = {"on", "off"}},
           {.name = "commute",
            .value = "on|off",
            .help = "look up what actions come to in one order only, where they do not touch each "
                    "other; off if not given",
            .choices = {"on", "off"}},
           {.name = "stats",
            .value = {},
            .help = "say what each exploration took: rate, memory, steps remembered, parts"},
           {.name = "ways",
            .value = {},
            .help =
                "of the first symptom claimed reachable: the smallest sets of actions that show "
                "it, the shortest remedies, where no way leads back"},
           {.name = "dot",
            .value = "FILE",
            .help = "write the first graph, worlds that look alike as one, for Graphviz"},
           {.name = "report",
            .value = "DIR",
            .help = "also write report.txt, report.json and, to look at, index.html with a page "
                    "for each scenario to DIR"},
           {.name = "save-trace",
            .value = "FILE",
            .help = "write the first trace as a scenario that `mscsim run` replays"}},
      .details =
          "A claim holds, or is refuted by its shortest counterexample. That something is\n"
          "never or always so, or cures, is said only when no bound cut the search; else\n"
          "the answer is unknown and the exit status 3.\n",
      .run = explore_scenarios};
}

}  // namespace mscsim::cli::commands
