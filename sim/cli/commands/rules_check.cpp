#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus check_rules(const Options& options, const Streams& streams) {
  const auto rules = load_rules(options.arguments, options, streams);
  if (!rules) { return ExitStatus::bad_input; }
  for (std::size_t first = 0; first < rules->size();) {
    const std::string& file = (*rules)[first].place.file;
    std::size_t last = first;
    while (last < rules->size() && (*rules)[last].place.file.str() == file) { ++last; }
    streams.out << fmt::format("{}: ok, {} {}\n", report::printable(file), last - first,
                               last - first == 1 ? "rule" : "rules");
    first = last;
  }
  return ExitStatus::ok;
}

}  // namespace

Command rules_check() {
  return {.name = "rules check",
          .help = "validate Sigma rules",
          .arguments = "FILE|DIR...",
          .options = {placeholders_option()},
          .details = "A directory stands for every *.yml and *.yaml below it.\n",
          .run = check_rules};
}

}  // namespace mscsim::cli::commands
