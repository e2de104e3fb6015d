#include "sim/report/junit.hpp"

#include "sim/report/junit_xml.hpp"
#include "sim/report/text.hpp"

namespace mscsim::report {
namespace {

JunitCase case_of(const Transcript& run) {
  JunitCase result{.name = name(run), .output = timeline(run, {})};
  if (run.passed()) { return result; }
  std::string all;
  for (const Failure& failure : run.failures) { all += words(failure) + '\n'; }
  result.failures.push_back({.message = words(run.failures.front()), .text = std::move(all)});
  return result;
}

}  // namespace

std::string junit_report(const std::vector<Transcript>& runs) {
  std::vector<JunitSuite> suites;
  for (const Transcript& run : runs) {
    if (suites.empty() || suites.back().file != run.file) {
      suites.push_back({.file = run.file, .cases = {}});
    }
    suites.back().cases.push_back(case_of(run));
  }
  return junit_xml(suites);
}

}  // namespace mscsim::report
