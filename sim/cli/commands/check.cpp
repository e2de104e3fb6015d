#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/loading.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus check_scenarios(const Options& options, const Streams& streams) {
  const auto plans = load_all(options.arguments, streams);
  if (!plans) { return ExitStatus::bad_input; }
  for (std::size_t first = 0; first < plans->size();) {
    const std::string& file = (*plans)[first].file;
    std::size_t last = first;
    while (last < plans->size() && (*plans)[last].file == file) { ++last; }
    streams.out << fmt::format("{}: ok, {} {}\n", report::printable(file), last - first,
                               last - first == 1 ? "run" : "runs");
    first = last;
  }
  return ExitStatus::ok;
}

}  // namespace

Command check() {
  return {.name = "check",
          .help = "validate scenarios without running them",
          .arguments = "FILE|DIR...",
          .options = {},
          .details =
              "A directory stands for every *.yaml below it, but for those of folders named "
              "worlds.\n",
          .run = check_scenarios};
}

}  // namespace mscsim::cli::commands
