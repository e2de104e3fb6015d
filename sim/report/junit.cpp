#include "sim/report/junit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/escape.hpp"
#include "sim/report/text.hpp"

namespace mscsim::report {
namespace {

using Runs = std::vector<Transcript>;

std::string counts(std::size_t runs, std::size_t failed) {
  return fmt::format(R"(tests="{}" failures="{}" errors="0" skipped="0")", runs, failed);
}

void put_case(std::string& xml, const Transcript& run) {
  const int line = run.failures.empty() ? 1 : std::max(1, run.failures.front().place.line);
  xml += fmt::format("    <testcase classname=\"{0}\" name=\"{1}\" file=\"{0}\" line=\"{2}\">\n",
                     xml_escaped(run.file), xml_escaped(name(run)), line);
  if (!run.passed()) {
    std::string all;
    for (const Failure& failure : run.failures) { all += words(failure) + '\n'; }
    xml += fmt::format("      <failure message=\"{}\">{}</failure>\n",
                       xml_escaped(words(run.failures.front())), xml_escaped(all));
  }
  xml += fmt::format("      <system-out>{}</system-out>\n    </testcase>\n",
                     xml_escaped(timeline(run, {})));
}

}  // namespace

std::string junit_report(const Runs& runs) {
  const Tally sum = tally(runs);
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  xml += fmt::format("<testsuites name=\"mscsim\" {}>\n", counts(sum.runs, sum.failed));
  for (auto first = runs.begin(); first != runs.end();) {
    const auto last = std::find_if(first, runs.end(),
                                   [&](const Transcript& run) { return run.file != first->file; });
    const auto failed =
        std::count_if(first, last, [](const Transcript& run) { return !run.passed(); });
    xml += fmt::format(
        "  <testsuite name=\"{}\" {}>\n", xml_escaped(first->file),
        counts(static_cast<std::size_t>(last - first), static_cast<std::size_t>(failed)));
    for (; first != last; ++first) { put_case(xml, *first); }
    xml += "  </testsuite>\n";
  }
  return xml + "</testsuites>\n";
}

}  // namespace mscsim::report
