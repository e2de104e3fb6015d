#include "sim/report/checked.hpp"

#include <algorithm>

#include "sim/report/junit_xml.hpp"
#include "sim/report/sarif.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report {
namespace {

using scenario::Problem;

std::string words_of(const Problem& problem) {
  return problem.what + (problem.instead.empty() ? "" : "; " + problem.instead);
}

/// The case of that file; made where there is none.
JunitCase& case_of(std::vector<JunitSuite>& suites, const std::string& file,
                   const Checked& checked) {
  auto found = std::ranges::find(suites, file, &JunitSuite::file);
  if (found == suites.end()) {
    found = suites.insert(suites.end(),
                          {.file = file, .cases = {{.name = "a " + checked.kind + " as it is"}}});
  }
  return found->cases.front();
}

}  // namespace

std::string junit_report(const Checked& checked) {
  std::vector<JunitSuite> suites;
  for (const std::string& file : checked.files) {
    static_cast<void>(case_of(suites, file, checked));
  }
  const auto fail = [&](const Problem& problem) {
    case_of(suites, problem.place.file, checked)
        .failures.push_back({.message = words(problem.place) + ": " + words_of(problem)});
  };
  for (const Problem& problem : checked.errors) { fail(problem); }
  for (const Problem& problem : checked.warnings) {
    if (checked.warnings_fail) {
      fail(problem);
    } else {
      case_of(suites, problem.place.file, checked).output +=
          words(problem.place) + ": warning: " + words_of(problem) + '\n';
    }
  }
  return junit_xml(suites);
}

std::string sarif_report(const Checked& checked) {
  const std::string error = checked.kind + "-error";
  const std::string warning = checked.kind + "-warning";
  const std::vector<SarifRule> rules{
      {.id = error, .title = "A " + checked.kind + " that cannot be read"},
      {.id = warning,
       .title = "Something in a " + checked.kind + " that is most likely not meant",
       .level = SarifLevel::warning}};
  std::vector<SarifResult> results;
  for (const Problem& problem : checked.errors) {
    results.push_back({.rule = error, .message = words_of(problem), .place = problem.place});
  }
  for (const Problem& problem : checked.warnings) {
    results.push_back({.rule = warning,
                       .level = checked.warnings_fail ? SarifLevel::error : SarifLevel::warning,
                       .message = words_of(problem),
                       .place = problem.place});
  }
  return sarif_log(rules, results);
}

}  // namespace mscsim::report
