#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/report/checked.hpp"
#include "sim/report/escape.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::cli::commands {
namespace {

/// A file that is right, and how many runs it has.
struct Right {
  std::string file;
  std::size_t runs = 0;
};

std::string text_report(const std::vector<Right>& all) {
  std::string text;
  for (const Right& each : all) {
    text += fmt::format("{}: ok, {} {}\n", report::printable(each.file), each.runs,
                        each.runs == 1 ? "run" : "runs");
  }
  return text;
}

ExitStatus check_scenarios(const Options& options, const Streams& streams) {
  if (options.arguments.empty()) {
    print_error(streams.err, "which scenario? Name a file or a directory");
    return ExitStatus::bad_input;
  }
  report::Checked checked{.kind = "scenario", .files = {}, .errors = {}, .warnings = {}};
  checked.files = scenario_files(options.arguments, checked.errors);
  std::vector<Right> right;
  for (const std::string& file : checked.files) {
    const auto loaded = scenario::load_file(file, scenario::whole_vocabulary(), {});
    if (loaded.ok()) {
      right.push_back({file, loaded.value().size()});
    } else {
      const scenario::Problems& more = loaded.problems();
      checked.errors.insert(checked.errors.end(), more.begin(), more.end());
    }
  }
  print_problems(streams.err, checked.errors);
  const std::string format = options.value_or("format", "text");
  if (format == "junit") { streams.out << report::junit_report(checked); }
  if (format == "sarif") { streams.out << report::sarif_report(checked); }
  if (!checked.errors.empty()) { return ExitStatus::bad_input; }
  if (right.empty()) {
    print_error(streams.err, "no scenario there");
    return ExitStatus::bad_input;
  }
  if (format == "text") { streams.out << text_report(right); }
  return ExitStatus::ok;
}

}  // namespace

Command check() {
  return {.name = "check",
          .help = "validate scenarios without running them",
          .arguments = "FILE|DIR...",
          .options = {checked_format_option()},
          .details =
              "A directory stands for every *.yaml below it, but for those of folders named "
              "worlds.\n",
          .run = check_scenarios};
}

}  // namespace mscsim::cli::commands
