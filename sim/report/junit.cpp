#include "sim/report/junit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/files/spool.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/text.hpp"

namespace mscsim::report {
namespace {

std::string counts(std::size_t runs, std::size_t failed) {
  return fmt::format(R"(tests="{}" failures="{}" errors="0" skipped="0")", runs, failed);
}

std::string case_of(const Transcript& run) {
  const int line = run.failures.empty() ? 1 : std::max(1, run.failures.front().place.line);
  std::string xml =
      fmt::format("    <testcase classname=\"{0}\" name=\"{1}\" file=\"{0}\" line=\"{2}\">\n",
                  xml_escaped(run.file), xml_escaped(name(run)), line);
  if (!run.passed()) {
    std::string all;
    for (const Failure& failure : run.failures) { all += words(failure) + '\n'; }
    xml += fmt::format("      <failure message=\"{}\">{}</failure>\n",
                       xml_escaped(words(run.failures.front())), xml_escaped(all));
  }
  xml += fmt::format("      <system-out>{}</system-out>\n    </testcase>\n",
                     xml_escaped(timeline(run, {})));
  return xml;
}

class JunitReport : public RunReport {
 public:
  void add(std::span<const Transcript> runs) override {
    const auto failed = static_cast<std::size_t>(
        std::ranges::count_if(runs, [](const Transcript& run) { return !run.passed(); }));
    suites_.put(fmt::format("  <testsuite name=\"{}\" {}>\n", xml_escaped(runs.front().file),
                            counts(runs.size(), failed)));
    for (const Transcript& run : runs) { suites_.put(case_of(run)); }
    suites_.put("  </testsuite>\n");
    runs_ += runs.size();
    failed_ += failed;
  }

  std::string finish(const files::Put& put) override {
    put(fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mscsim\" {}>\n",
                    counts(runs_, failed_)));
    std::string why = suites_.copy_to(put);
    put("</testsuites>\n");
    return why;
  }

 private:
  std::size_t runs_ = 0;
  std::size_t failed_ = 0;
  files::Spool suites_;
};

}  // namespace

std::unique_ptr<RunReport> junit_report() { return std::make_unique<JunitReport>(); }

}  // namespace mscsim::report
