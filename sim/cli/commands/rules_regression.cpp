#include <fmt/format.h>

#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/report/escape.hpp"
#include "sim/rules/regression.hpp"

namespace mscsim::cli::commands {
namespace {

using rules::RegressionOutcome;
using Kind = RegressionOutcome::Kind;

std::string words(const rules::RegressionTest& test, const RegressionOutcome& outcome) {
  switch (outcome.kind) {
    case Kind::passed:
      if (outcome.matches <= test.match_count.value_or(outcome.matches)) { return "ok      "; }
      return fmt::format("ok      {} matches, at least {} wanted: ", outcome.matches,
                         *test.match_count);
    case Kind::failed:
      return fmt::format("FAILED  {} matches, at least {} wanted: ", outcome.matches,
                         test.match_count.value_or(1));
    case Kind::no_rule:
      return fmt::format("skipped no rule {}: ", report::printable(test.rule_id));
    case Kind::no_sample:
      return "skipped no JSON: ";
    case Kind::bad_sample:
      break;
  }
  return "FAILED  the sample is no JSON: ";
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
  std::size_t passed = 0;
  std::size_t failed = 0;
  for (const rules::RegressionTest& test : found.tests) {
    const RegressionOutcome outcome = rules::run(test, set, options.value_or("time-field", ""));
    passed += outcome.kind == Kind::passed ? 1 : 0;
    failed += outcome.kind == Kind::failed || outcome.kind == Kind::bad_sample ? 1 : 0;
    streams.out << words(test, outcome) << report::printable(test.sample) << '\n';
  }
  streams.out << fmt::format("{} passed, {} failed, {} skipped\n", passed, failed,
                             found.tests.size() - passed - failed);
  if (!is_accepted || !found.problems.empty()) { return ExitStatus::bad_input; }
  return failed == 0 ? ExitStatus::ok : ExitStatus::failed;
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
