#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/loading.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/report/checked.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli::commands {
namespace {

/// How many rules each file has, a line each.
std::string text_report(const std::vector<rules::Rule>& rules) {
  std::string text;
  for (std::size_t first = 0; first < rules.size();) {
    const std::string& file = rules[first].place.file;
    std::size_t last = first;
    while (last < rules.size() && rules[last].place.file.str() == file) { ++last; }
    text += fmt::format("{}: ok, {} {}\n", report::printable(file), last - first,
                        last - first == 1 ? "rule" : "rules");
    first = last;
  }
  return text;
}

/// Whether a format for programs was asked for; then it is printed.
bool print_for_programs(const rules::LoadedRules& loaded, const Options& options,
                        const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  if (format == "text") { return false; }
  report::Checked checked{.kind = "rule",
                          .files = {},
                          .errors = loaded.problems,
                          .warnings = loaded.warnings,
                          .warnings_fail = options.given("werror")};
  for (const rules::Rule& rule : loaded.rules) {
    if (checked.files.empty() || checked.files.back() != rule.place.file.str()) {
      checked.files.push_back(rule.place.file);
    }
  }
  streams.out << (format == "junit" ? report::junit_report(checked)
                                    : report::sarif_report(checked));
  return true;
}

ExitStatus check_rules(const Options& options, const Streams& streams) {
  const auto loaded = read_rules(options.arguments, options, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  const bool is_told = print_for_programs(*loaded, options, streams);
  const bool is_accepted = tell_refused(*loaded, options, streams);
  const bool is_quiet = tell_warnings(*loaded, options, streams);
  if (!is_accepted) { return ExitStatus::bad_input; }
  if (!is_told) { streams.out << text_report(loaded->rules); }
  return is_quiet ? ExitStatus::ok : ExitStatus::bad_input;
}

}  // namespace

Command rules_check() {
  return {
      .name = "rules check",
      .help = "validate Sigma rules",
      .arguments = "FILE|DIR...",
      .options = {checked_format_option(), placeholders_option(), skip_refused_option(),
                  werror_option()},
      .details =
          "A directory stands for every *.yml and *.yaml below it. Warnings are of what can be\n"
          "read and is most likely not meant: a selection that no condition uses, a log source\n"
          "that is not known, an id that is no UUID, a date that is none, an escaped wildcard\n"
          "and, of a rule with `mscsim:`, an event that nothing logs.\n",
      .run = check_rules};
}

}  // namespace mscsim::cli::commands
