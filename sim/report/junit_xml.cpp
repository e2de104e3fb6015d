#include "sim/report/junit_xml.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/escape.hpp"

namespace mscsim::report {
namespace {

std::string words(const JunitCounts& counts) {
  return fmt::format(R"(tests="{}" failures="{}" errors="0" time="0")", counts.tests,
                     counts.failures);
}

/// `scenarios/kb/Q232910.yaml` as `scenarios.kb.Q232910`: readers take what stands behind the last
/// dot for the class, and the rest for its package.
std::string class_of(const std::string& file) {
  const std::size_t name = file.find_last_of('/') + 1;
  const std::size_t dot = file.find_last_of('.');
  const bool has_extension = dot != std::string::npos && dot > name;
  std::string result = file.substr(0, has_extension ? dot : file.size());
  std::ranges::replace(result, '/', '.');
  const std::size_t first = result.find_first_not_of('.');
  return first == std::string::npos ? file : result.substr(first);
}

void put(std::string& xml, const JunitCase& each, const std::string& of_class) {
  xml += fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"", of_class,
                     xml_escaped(each.name));
  if (each.failures.empty() && each.skipped.empty() && each.output.empty()) {
    xml += "/>\n";
    return;
  }
  xml += ">\n";
  if (!each.skipped.empty()) {
    xml += fmt::format("      <skipped message=\"{}\"/>\n", xml_escaped(each.skipped));
  }
  for (const JunitCase::Fault& fault : each.failures) {
    xml += fmt::format("      <failure type=\"failure\" message=\"{}\">{}</failure>\n",
                       xml_escaped(fault.message), xml_escaped(fault.text));
  }
  if (!each.output.empty()) {
    xml += fmt::format("      <system-out>{}</system-out>\n", xml_escaped(each.output));
  }
  xml += "    </testcase>\n";
}

}  // namespace

void JunitCounts::add(const JunitSuite& suite) {
  tests += suite.cases.size();
  for (const JunitCase& each : suite.cases) {
    failures += each.failures.empty() ? 0 : 1;
    skipped += each.skipped.empty() ? 0 : 1;
  }
}

std::string junit_head(const JunitCounts& counts) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mscsim\" {}>\n",
      words(counts));
}

std::string junit_suite(const JunitSuite& suite) {
  JunitCounts counts;
  counts.add(suite);
  const std::string file = xml_escaped(suite.file);
  std::string xml = fmt::format("  <testsuite name=\"{0}\" file=\"{0}\" {1} skipped=\"{2}\">\n",
                                file, words(counts), counts.skipped);
  const std::string of_class = xml_escaped(class_of(suite.file));
  for (const JunitCase& each : suite.cases) { put(xml, each, of_class); }
  return xml + "  </testsuite>\n";
}

std::string junit_xml(const std::vector<JunitSuite>& suites) {
  JunitCounts sum;
  for (const JunitSuite& suite : suites) { sum.add(suite); }
  std::string xml = junit_head(sum);
  for (const JunitSuite& suite : suites) { xml += junit_suite(suite); }
  return xml.append(junit_end);
}

}  // namespace mscsim::report
