#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::report {

/// One test of a suite, as JUnit has it. Passed, unless it says otherwise.
struct JunitCase {
  struct Fault {
    std::string message;  ///< one line
    std::string text = {};
  };
  std::string name;
  std::vector<Fault> failures = {};
  std::string skipped = {};  ///< why it was; empty: it was not
  std::string output = {};
};

/// The tests of one file of a person's.
struct JunitSuite {
  std::string file;
  std::vector<JunitCase> cases;
};

/// How many tests there are, and how many of them failed.
struct JunitCounts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t skipped = 0;

  void add(const JunitSuite& suite);
};

// A report in pieces: its head, each suite, its end.
[[nodiscard]] std::string junit_head(const JunitCounts& counts);
[[nodiscard]] std::string junit_suite(const JunitSuite& suite);
inline constexpr std::string_view junit_end = "</testsuites>\n";

/// JUnit XML: valid by the schema junit-10.xsd of Jenkins' xUnit plug-in, which most readers
/// follow. The class of a test is its file as a class is written, `scenarios.kb.Q232910`. Times are
/// 0: what is tested takes virtual time only, and the same input gives the same bytes.
[[nodiscard]] std::string junit_xml(const std::vector<JunitSuite>& suites);

}  // namespace mscsim::report
