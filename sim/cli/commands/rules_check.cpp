#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus check_rules(const Options& options, const Streams& streams) {
  const auto loaded = read_rules(options.arguments, options, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  const bool is_accepted = tell_refused(*loaded, options, streams);
  const bool is_quiet = tell_warnings(*loaded, options, streams);
  if (!is_accepted) { return ExitStatus::bad_input; }
  const auto& rules = loaded->rules;
  for (std::size_t first = 0; first < rules.size();) {
    const std::string& file = rules[first].place.file;
    std::size_t last = first;
    while (last < rules.size() && rules[last].place.file.str() == file) { ++last; }
    streams.out << fmt::format("{}: ok, {} {}\n", report::printable(file), last - first,
                               last - first == 1 ? "rule" : "rules");
    first = last;
  }
  return is_quiet ? ExitStatus::ok : ExitStatus::bad_input;
}

}  // namespace

Command rules_check() {
  return {
      .name = "rules check",
      .help = "validate Sigma rules",
      .arguments = "FILE|DIR...",
      .options = {placeholders_option(), skip_refused_option(), werror_option()},
      .details =
          "A directory stands for every *.yml and *.yaml below it. Warnings are of what can be\n"
          "read and is most likely not meant: a selection that no condition uses, a log source\n"
          "that is not known, an id that is no UUID, a date that is none, an escaped wildcard\n"
          "and, of a rule with `mscsim:`, an event that nothing logs.\n",
      .run = check_rules};
}

}  // namespace mscsim::cli::commands
