#include "sim/report/regression.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/escape.hpp"
#include "sim/report/junit_xml.hpp"
#include "sim/report/sigma_sarif.hpp"

namespace mscsim::report {
namespace {

using Kind = rules::RegressionOutcome::Kind;
using Results = std::vector<RegressionResult>;

/// What there is to say; of a sample that is as it should be, nothing.
std::string remark(const RegressionResult& result) {
  const auto& [test, outcome] = result;
  switch (outcome.kind) {
    case Kind::passed:
      if (outcome.matches <= test.match_count.value_or(outcome.matches)) { return {}; }
      return fmt::format("{} matches, at least {} wanted", outcome.matches, *test.match_count);
    case Kind::failed:
      return fmt::format("{} matches, at least {} wanted", outcome.matches,
                         test.match_count.value_or(1));
    case Kind::no_rule:
      return fmt::format("no rule {}", test.rule_id);
    case Kind::no_sample:
      return "no JSON";
    case Kind::bad_sample:
      break;
  }
  return "the sample is no JSON";
}

}  // namespace

bool RegressionResult::failed() const {
  return outcome.kind == Kind::failed || outcome.kind == Kind::bad_sample;
}

bool RegressionResult::skipped() const {
  return outcome.kind == Kind::no_rule || outcome.kind == Kind::no_sample;
}

std::string text_report(const Results& results) {
  std::string text;
  std::size_t failed = 0;
  std::size_t skipped = 0;
  for (const RegressionResult& result : results) {
    failed += result.failed() ? 1 : 0;
    skipped += result.skipped() ? 1 : 0;
    const std::string said = remark(result);
    text += fmt::format("{:<8}{}{}{}\n",
                        result.failed()    ? "FAILED"
                        : result.skipped() ? "skipped"
                                           : "ok",
                        printable(said), said.empty() ? "" : ": ", printable(result.test.sample));
  }
  return text + fmt::format("{} passed, {} failed, {} skipped\n", results.size() - failed - skipped,
                            failed, skipped);
}

std::string junit_report(const Results& results) {
  std::vector<JunitSuite> suites;
  for (const RegressionResult& result : results) {
    const std::string& file = result.test.place.file;
    if (suites.empty() || suites.back().file != file) {
      suites.push_back({.file = file, .cases = {}});
    }
    JunitCase made{.name = result.test.name.empty() ? result.test.sample : result.test.name};
    if (result.skipped()) {
      made.skipped = remark(result);
    } else if (result.failed()) {
      made.failures.push_back({.message = remark(result), .text = result.test.sample});
    } else {
      made.output = remark(result);
    }
    suites.back().cases.push_back(std::move(made));
  }
  return junit_xml(suites);
}

std::string sarif_report(const Results& results, const rules::RuleSet& set) {
  std::vector<SarifRule> known;
  std::vector<SarifResult> found;
  for (const RegressionResult& result : results) {
    if (!result.failed()) { continue; }
    const auto rule = std::ranges::find(set.rules(), result.test.rule_id, &rules::Rule::id);
    if (rule != set.rules().end()) { known.push_back(sarif_rule(*rule)); }
    found.push_back({.rule = result.test.rule_id,
                     .message = remark(result) + ": " + result.test.sample,
                     .place = result.test.place});
  }
  return sarif_log(known, found);
}

}  // namespace mscsim::report
