#include <algorithm>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/report/regression.hpp"

namespace mscsim::cli::commands {
namespace {

std::string formatted(const std::vector<report::RegressionResult>& results,
                      const rules::RuleSet& set, const std::string& format) {
  if (format == "junit") { return report::junit_report(results); }
  if (format == "sarif") { return report::sarif_report(results, set); }
  return report::text_report(results);
}

/// A rule or an info.yml that is refused does not keep the others from being tested.
ExitStatus run_regression(const Options& options, const Streams& streams) {
  auto loaded = read_rules(options.arguments, options, streams);
  if (!loaded) { return ExitStatus::bad_input; }
  if (!options.given("data")) {
    print_error(streams.err, "which samples? `--data DIR` names a folder with info.yml files");
    return ExitStatus::bad_input;
  }
  const bool is_accepted = tell_refused(*loaded, options, streams);
  const auto found = rules::regression_tests(options.value_or("data", ""));
  print_problems(streams.err, found.problems);
  if (found.tests.empty() && !found.problems.empty()) { return ExitStatus::bad_input; }
  const rules::RuleSet set(std::move(loaded->rules));
  std::vector<report::RegressionResult> results;
  for (const rules::RegressionTest& test : found.tests) {
    results.push_back({test, rules::run(test, set, options.value_or("time-field", ""))});
  }
  streams.out << formatted(results, set, options.value_or("format", "text"));
  if (!is_accepted || !found.problems.empty()) { return ExitStatus::bad_input; }
  return std::ranges::any_of(results, &report::RegressionResult::failed) ? ExitStatus::failed
                                                                         : ExitStatus::ok;
}

}  // namespace

Command rules_regression() {
  return {
      .name = "rules regression",
      .help = "match Sigma rules against the samples that SigmaHQ keeps for them",
      .arguments = "FILE|DIR...",
      .options = {{.name = "data",
                   .value = "DIR",
                   .help = "a folder with an info.yml beside each sample, as the regression_data "
                           "of the SigmaHQ repository"},
                  {.name = "format",
                   .value = "FORMAT",
                   .help = "text (if not given), junit or sarif",
                   .choices = {"text", "junit", "sarif"}},
                  time_field_option(),
                  placeholders_option(),
                  skip_refused_option()},
      .details =
          "A sample is read from the .json beside the .evtx. What has none, or is for a rule\n"
          "that is not there, is skipped. `match_count` is a minimum; without one, one match is\n"
          "enough. A rule that is refused does not keep the others from being tested.\n",
      .run = run_regression};
}

}  // namespace mscsim::cli::commands
