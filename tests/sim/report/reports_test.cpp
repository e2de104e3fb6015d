#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/report/json.hpp"
#include "sim/report/junit.hpp"
#include "sim/report/recorded.hpp"
#include "sim/report/tap.hpp"
#include "sim/report/text.hpp"
#include "sim/unicode/code_point.hpp"
#include "tests/sim/report/made_run.hpp"

namespace mscsim::report {
namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("the timeline tells what was done, what changed and what was seen") {
  const MadeRun made;
  const std::string text = text_of(text_report({}), {transcript(made.run)});
  CHECK_THAT(text, Contains("scenarios/a&b.yaml, case \\ #1 (level=SP4); Q232910"));
  CHECK_THAT(text, Contains("+0:02:00      restart: { on: NODE1 }\n"
                            "              - NODE1: netbt.sys: none -> SP1 (on disk)\n"
                            "+0:01:00.500  NODE1  ClusSvc 1044 Error  Cluster IP Address"));
  CHECK_THAT(text, Contains("NODE1  shows  \"At least one service or driver"));
  CHECK_THAT(text, Contains("              ok      event: { id: 1044 }\n"
                            "              FAILED  cause: \\x1b[31mred\\x1b[0m \\xff\n"));
  CHECK_THAT(text, Contains("scenarios/a&b.yaml:6:5: expected cause:"));
  CHECK_THAT(text, Contains("1 more steps were not done"));
  CHECK_THAT(text, Contains("1 run of 1 scenario: 0 passed, 1 failed\nFAILED  scenarios/a&b.yaml"));
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("several runs that passed are a line each") {
  const MadeRun made;
  Transcript passed = transcript(made.run);
  passed.failures.clear();
  const std::string text = text_of(text_report({}), {passed, passed});
  CHECK_THAT(text, Contains("ok      case \\ #1 (level=SP4)\n") && !Contains("0123456789abcdef"));
  CHECK_THAT(text, Contains("\n2 runs of 1 scenario: 2 passed\n"));
  CHECK_THAT(text_of(text_report({.paper = {.colour = true}}), {passed, passed}),
             Contains("\x1b[32mok      \x1b[0m"));
}

TEST_CASE("the digits of a run are shown where somebody asks, with what they are") {
  const MadeRun made;
  const Transcript run = transcript(made.run);
  const std::string text = text_of(text_report({.paper = {}, .fingerprints = true}), {run, run});
  CHECK_THAT(text, Contains("FAILED  0123456789abcdef") && Contains("The 16 digits stand for"));
  CHECK_THAT(text_of(text_report({}), {run}), !Contains("0123456789abcdef"));
}

TEST_CASE("what is seen again and again in one step is a line with a count") {
  const MadeRun made;
  Transcript run = transcript(made.run);
  const Seen seen = run.steps[0].seen[0];
  for (std::uint64_t i = 1; i <= 1000; ++i) {
    run.steps[0].seen.push_back(seen);
    run.steps[0].seen.back().time_ms += i * 60'000;
  }
  const std::string text = text_of(text_report({}), {run});
  CHECK_THAT(text, Contains("the same 1000 times more, until +16:41:00.500"));
  CHECK(text.size() < text_of(text_report({}), {transcript(made.run)}).size() + 100);
}

TEST_CASE("no line of a timeline passes the paper, whatever its width") {
  const MadeRun made;
  for (const std::size_t columns : {40U, 60U, 80U, 100U}) {
    const std::string text =
        text_of(text_report({.paper = {.width = columns}}), {transcript(made.run)});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) { CHECK(unicode::width(line) <= columns); }
  }
}

TEST_CASE("the JSON report holds the run, whatever its bytes") {
  const MadeRun made;
  const auto json = nlohmann::json::parse(text_of(json_report(7), {transcript(made.run)}));
  CHECK(json["seed"] == 7);
  CHECK(json["summary"]["failed"] == 1);
  const auto& run = json["runs"][0];
  CHECK(run["fingerprint"] == "0123456789abcdef");
  CHECK(run["variables"]["level"] == "SP4");
  CHECK(run["failures"][0]["line"] == 6);
  CHECK(run["steps"][0]["events"][0]["id"] == 1044);
  CHECK(run["steps"][0]["events"][0]["text"] ==
        "Cluster IP Address resource Cluster IP Address could not create the required NetBios "
        "interface.");
  CHECK(run["steps"][0]["messages"][0]["message"] == "startup-failure-popup");
  CHECK(run["steps"][0]["changes"][0] == "NODE1: netbt.sys: none -> SP1 (on disk)");
  CHECK(run["steps"][1]["expectations"][1]["held"] == false);
}

TEST_CASE("the JUnit report has a test case a run") {
  const MadeRun made;
  const std::string xml = text_of(junit_report(), {transcript(made.run)});
  CHECK_THAT(xml, Contains("<testsuite name=\"scenarios/a&amp;b.yaml\" "
                           "file=\"scenarios/a&amp;b.yaml\" tests=\"1\" failures=\"1\""));
  CHECK_THAT(xml, Contains("<testcase classname=\"scenarios.a&amp;b\" name="));
  CHECK_THAT(xml, Contains("message=\"scenarios/a&amp;b.yaml:6:5: "));
  CHECK_THAT(xml, Contains("seen instead: none of the causes ]]&gt; holds\">"));
  CHECK_THAT(xml, Contains("<system-out>Names with &lt;odd&gt; &quot;characters&quot; &amp;"));
}

TEST_CASE("the TAP report escapes what would be a directive") {
  const MadeRun made;
  const std::string tap = text_of(tap_report(), {transcript(made.run)});
  CHECK_THAT(tap, Catch::StartsWith("TAP version 14\n1..1\nnot ok 1 - scenarios/a&b.yaml: "
                                    "case \\\\ \\#1 (level=SP4)\n  ---\n"));
  CHECK_THAT(tap, Contains("      at: \"scenarios/a&b.yaml:6:5\"\n  ...\n"));
}

TEST_CASE("a run that is not as recorded fails, and the record says how to accept it") {
  const MadeRun made;
  std::vector<Transcript> runs{transcript(made.run)};
  runs[0].failures.clear();
  const std::string same = recorded_text(runs);
  CHECK(same == "0123456789abcdef  case \\ #1 (level=SP4)\n");
  judge_by_record(runs, same, "a.recorded", true);
  CHECK(runs[0].passed());

  judge_by_record(runs, "0000000000000000  case \\ #1 (level=SP4)\n", "a.recorded", true);
  REQUIRE(runs[0].failures.size() == 1);
  CHECK_THAT(words(runs[0].failures[0]),
             Contains("a.recorded:1:1: behaves differently from what was recorded") &&
                 Contains("run again with --accept"));

  runs[0].failures.clear();
  judge_by_record(runs, "", "a.recorded", true);
  REQUIRE(runs[0].failures.size() == 1);
  CHECK_THAT(runs[0].failures[0].message, Contains("was not recorded"));

  runs[0].failures.clear();
  judge_by_record(runs, same + "1111111111111111  gone\n", "a.recorded", true);
  REQUIRE(runs[0].failures.size() == 1);
  CHECK_THAT(runs[0].failures[0].message, Contains("'gone'"));
  runs[0].failures.clear();
  judge_by_record(runs, same + "1111111111111111  gone\n", "a.recorded", false);
  CHECK(runs[0].passed());
}

TEST_CASE("a scenario's record stands beside it") {
  CHECK(recorded_path("a/b.yaml") == "a/b.recorded");
  CHECK(recorded_path("a.d/b") == "a.d/b.recorded");
}

TEST_CASE("reports are made scenario after scenario, and are one text all the same") {
  const MadeRun made;
  Transcript failed = transcript(made.run);
  Transcript passed = failed;
  passed.failures.clear();
  passed.file = "b.yaml";
  const auto whole = [&](std::unique_ptr<RunReport> report) {
    const std::vector<Transcript> of_b{passed, passed};
    report->add(std::vector{failed});
    report->add(of_b);
    std::string text;
    CHECK(report->finish([&text](std::string_view piece) { text += piece; }).empty());
    return text;
  };
  const auto json = nlohmann::json::parse(whole(json_report({})));
  CHECK(json["summary"] ==
        nlohmann::json::parse(R"({"scenarios": 2, "runs": 3, "passed": 2, "failed": 1})"));
  CHECK(json["scenarios"].size() == 2);
  CHECK(json["runs"].size() == 3);
  CHECK(json["runs"][2]["file"] == "b.yaml");
  const std::string xml = whole(junit_report());
  CHECK_THAT(xml,
             Contains("<testsuites name=\"mscsim\" tests=\"3\" failures=\"1\"") &&
                 Contains("<testsuite name=\"b.yaml\" file=\"b.yaml\" tests=\"2\" failures=\"0\""));
  const std::string tap = whole(tap_report());
  CHECK_THAT(tap, Contains("TAP version 14\n1..3\nnot ok 1 - ") && Contains("\nok 3 - "));
  const std::string text = whole(text_report({}));
  CHECK_THAT(text, Contains("\nb.yaml  ") && Contains("3 runs of 2 scenarios: 2 passed, 1 failed"));
  CHECK_THAT(text, !Contains("What was shown"));
}

}  // namespace mscsim::report
