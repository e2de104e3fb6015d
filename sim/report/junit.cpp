#include "sim/report/junit.hpp"

#include "sim/files/spool.hpp"
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

class JunitReport : public RunReport {
 public:
  void add(std::span<const Transcript> runs) override {
    JunitSuite suite{.file = runs.front().file, .cases = {}};
    for (const Transcript& run : runs) { suite.cases.push_back(case_of(run)); }
    suites_.put(junit_suite(suite));
    counts_.add(suite);
  }

  std::string finish(const files::Put& put) override {
    put(junit_head(counts_));
    std::string why = suites_.copy_to(put);
    put(std::string(junit_end));
    return why;
  }

 private:
  JunitCounts counts_;
  files::Spool suites_;
};

}  // namespace

std::unique_ptr<RunReport> junit_report() { return std::make_unique<JunitReport>(); }

}  // namespace mscsim::report
