// JUnit and SARIF of every command that has them: each fits its schema, whatever went wrong.
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "sim/cli/program.hpp"
#include "tests/sim/files/scratch.hpp"

namespace mscsim::cli {
namespace {

using Catch::Contains;
using files::Scratch;
using Json = nlohmann::json;
using Tree = boost::property_tree::ptree;
using Words = std::vector<std::string>;
namespace fs = std::filesystem;

struct Said {
  ExitStatus status;
  std::string out;
};

/// A folder that is the working folder as long as it is there.
class Desk : public Scratch {
 public:
  Desk() : before_(fs::current_path()) { fs::current_path(path()); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;
  ~Desk() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
  }

  static Said say(Words words, const std::string& format) {
    words.insert(words.end(), {"--format", format});
    std::ostringstream out;
    std::ostringstream err;
    const ExitStatus status = program(words, {.out = out, .err = err, .colour = false});
    return {status, out.str()};
  }

 private:
  fs::path before_;
};

/// What the schema junit-10.xsd of Jenkins' xUnit plug-in allows: attributes and elements.
const std::map<std::string, std::set<std::string>> allowed{
    {"testsuites", {"@name", "@time", "@tests", "@failures", "@errors", "testsuite"}},
    {"testsuite",
     {"@name", "@tests", "@failures", "@errors", "@skipped", "@time", "@file", "testcase"}},
    {"testcase", {"@name", "@time", "@classname", "skipped", "failure", "system-out"}},
    {"skipped", {"@message"}},
    {"failure", {"@type", "@message"}},
    {"system-out", {}}};

void check_shape(const std::string& name, const Tree& element) {
  INFO(name);
  for (const auto& child : element) {
    INFO(child.first);
    if (child.first == "<xmlattr>") {
      for (const auto& attribute : child.second) {
        INFO(attribute.first);
        CHECK(allowed.at(name).count("@" + attribute.first) == 1);
      }
    } else if (!child.first.starts_with('<')) {
      CHECK(allowed.at(name).count(child.first) == 1);
      check_shape(child.first, child.second);
    }
  }
}

std::size_t number(const Tree& element, const std::string& attribute) {
  return element.get<std::size_t>("<xmlattr>." + attribute);
}

/// The test cases; after checks that the counts are those of what is there.
std::vector<Tree> cases_of_junit(const std::string& xml) {
  INFO(xml);
  std::istringstream in(xml);
  Tree document;
  boost::property_tree::read_xml(in, document);
  const Tree& all = document.get_child("testsuites");
  check_shape("testsuites", all);
  std::vector<Tree> cases;
  std::size_t failures = 0;
  for (const auto& suite : all) {
    if (suite.first != "testsuite") { continue; }
    std::size_t tests = 0;
    std::size_t failed = 0;
    std::size_t skipped = 0;
    for (const auto& test : suite.second) {
      if (test.first != "testcase") { continue; }
      ++tests;
      failed += test.second.count("failure") > 0 ? 1 : 0;
      skipped += test.second.count("skipped");
      CHECK(test.second.get<std::string>("<xmlattr>.time") == "0");
      CHECK_THAT(test.second.get<std::string>("<xmlattr>.classname"), !Contains("/"));
      CHECK_FALSE(test.second.get<std::string>("<xmlattr>.name").empty());
      cases.push_back(test.second);
    }
    CHECK_FALSE(suite.second.get<std::string>("<xmlattr>.file").empty());
    CHECK(number(suite.second, "tests") == tests);
    CHECK(number(suite.second, "failures") == failed);
    CHECK(number(suite.second, "skipped") == skipped);
    CHECK(number(suite.second, "errors") == 0);
    failures += failed;
  }
  CHECK(number(all, "tests") == cases.size());
  CHECK(number(all, "failures") == failures);
  return cases;
}

std::size_t failures_of_junit(const std::string& xml) {
  const auto cases = cases_of_junit(xml);
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [](const Tree& test) { return test.count("failure") > 0; }));
}

/// The results; after checks of what SARIF 2.1.0 requires, and of what code scanners do.
Json results_of_sarif(const std::string& text) {
  const Json log = Json::parse(text);
  CHECK(log.at("version") == "2.1.0");
  REQUIRE(log.at("runs").size() == 1);
  const Json& run = log.at("runs").at(0);
  const Json& driver = run.at("tool").at("driver");
  CHECK(driver.at("name") == "mscsim");
  std::set<std::string> ids;
  for (const Json& rule : driver.at("rules")) {
    CHECK(ids.insert(rule.at("id").get<std::string>()).second);
    CHECK_FALSE(rule.at("shortDescription").at("text").get<std::string>().empty());
  }
  const std::set<std::string> levels{"error", "warning", "note", "none"};
  for (const Json& result : run.at("results")) {
    INFO(result.dump());
    CHECK_FALSE(result.at("message").at("text").get<std::string>().empty());
    CHECK(levels.count(result.at("level")) == 1);
    if (result.contains("ruleIndex")) {
      const auto row = result.at("ruleIndex").get<std::size_t>();
      CHECK(driver.at("rules").at(row).at("id") == result.at("ruleId"));
    }
    for (const Json& location : result.at("locations")) {
      const Json& file = location.at("physicalLocation").at("artifactLocation");
      CHECK(file.at("uriBaseId") == "SRCROOT");
      CHECK_FALSE(file.at("uri").get<std::string>().starts_with("/"));
      CHECK_FALSE(file.at("uri").get<std::string>().starts_with("."));
      CHECK(location.at("physicalLocation").at("region").at("startLine") >= 1);
    }
  }
  CHECK(run.at("originalUriBaseIds").contains("SRCROOT"));
  return run.at("results");
}

const std::string right = R"(title: A restart
world: { nodes: { NODE1: { service_pack: SP4 } } }
steps:
  - restart
)";
const std::string wrong = right + "  - expect:\n      - event: { source: ClusSvc, id: 1044 }\n";

std::string rule(const std::string& title, const std::string& more) {
  return "title: " + title + "\nlogsource: { product: windows, service: system }\n" +
         "detection: { one: { EventID: 6005 }, condition: one }\n" + more;
}

}  // namespace

TEST_CASE("a run that fails is a failure in JUnit and a result in SARIF, at its line") {
  const Desk desk;
  static_cast<void>(desk.put("a/right.yaml", right));
  static_cast<void>(desk.put("a/wrong <&>.yaml", wrong));
  const Said junit = desk.say({"run", "a"}, "junit");
  CHECK(junit.status == ExitStatus::failed);
  CHECK(cases_of_junit(junit.out).size() == 2);
  CHECK(failures_of_junit(junit.out) == 1);
  CHECK_THAT(junit.out, Contains("classname=\"a.right\""));
  CHECK_THAT(junit.out, Contains("message=\"a/wrong &lt;&amp;&gt;.yaml:6:9: "));
  const Said sarif = desk.say({"run", "a"}, "sarif");
  CHECK(sarif.status == ExitStatus::failed);
  const Json results = results_of_sarif(sarif.out);
  REQUIRE(results.size() == 1);
  CHECK(results[0].at("ruleId") == "expectation");
  const Json& place = results[0].at("locations").at(0).at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "a/wrong%20%3C%26%3E.yaml");
  CHECK(place.at("region").at("startLine") == 6);
  // The same by another way to the same file.
  const Said absolute = desk.say({"run", desk.path("a/wrong <&>.yaml")}, "sarif");
  CHECK(results_of_sarif(absolute.out) == results);
}

TEST_CASE("a refused step and a record that differs are results of rules of their own") {
  const Desk desk;
  static_cast<void>(desk.put("refused.yaml", right + "  - power_on\n"));
  CHECK(results_of_sarif(desk.say({"run", "refused.yaml"}, "sarif").out).at(0).at("ruleId") ==
        "refused-step");
  static_cast<void>(desk.put("changed.yaml", right));
  static_cast<void>(desk.put("changed.recorded", "0123456789abcdef  A restart\n"));
  const Json results = results_of_sarif(desk.say({"run", "changed.yaml"}, "sarif").out);
  CHECK(results.at(0).at("ruleId") == "recorded-behaviour");
}

TEST_CASE("a scenario that cannot be read is a failure in JUnit and a result in SARIF") {
  const Desk desk;
  static_cast<void>(desk.put("a/right.yaml", right));
  static_cast<void>(desk.put("a/wrong.yaml", "title: \u00e4, x: [\n"));
  static_cast<void>(desk.put("a/odd.yaml", right + "  - { \u00e4: 1 }\n  - restrat\n"));
  const Said junit = desk.say({"check", "a"}, "junit");
  CHECK(junit.status == ExitStatus::bad_input);
  CHECK(cases_of_junit(junit.out).size() == 3);
  CHECK(failures_of_junit(junit.out) == 2);
  const Said sarif = desk.say({"check", "a"}, "sarif");
  CHECK(sarif.status == ExitStatus::bad_input);
  CHECK(results_of_sarif(sarif.out).size() >= 2);
  CHECK_THAT(sarif.out, Contains("did you mean `restart`?"));
  const Said fine = desk.say({"check", "a/right.yaml"}, "sarif");
  CHECK(fine.status == ExitStatus::ok);
  CHECK(results_of_sarif(fine.out).empty());
}

TEST_CASE("columns of SARIF count characters, not bytes") {
  const Desk desk;
  static_cast<void>(
      desk.put("a.yaml", right + "  - { restart: { \"\u00e4\u00e4\": 1, on: X } }\n"));
  const Json results = results_of_sarif(desk.say({"check", "a.yaml"}, "sarif").out);
  REQUIRE(results.size() == 2);
  const auto column = [&](std::size_t row) {
    return results.at(row)
        .at("locations")
        .at(0)
        .at("physicalLocation")
        .at("region")
        .at("startColumn");
  };
  CHECK(column(0) == 18);
  CHECK(column(1) == 31);
}

TEST_CASE("a file that is not there is a failure in JUnit too") {
  const Desk desk;
  const Said junit = desk.say({"check", "no.yaml"}, "junit");
  CHECK(junit.status == ExitStatus::bad_input);
  CHECK(failures_of_junit(junit.out) == 1);
}

TEST_CASE("rules that are refused, and warnings, are results") {
  const Desk desk;
  static_cast<void>(desk.put("r/right.yml", rule("Right", "")));
  static_cast<void>(desk.put("r/warned.yml", rule("Warned", "date: never\n")));
  static_cast<void>(desk.put("r/wrong.yml", "title: Wrong\n"));
  const Said sarif = desk.say({"rules", "check", "r"}, "sarif");
  CHECK(sarif.status == ExitStatus::bad_input);
  std::set<std::string> ids;
  for (const Json& result : results_of_sarif(sarif.out)) { ids.insert(result.at("ruleId")); }
  CHECK(ids == std::set<std::string>{"rule-error", "rule-warning"});
  CHECK(failures_of_junit(desk.say({"rules", "check", "r"}, "junit").out) == 1);
  CHECK(failures_of_junit(desk.say({"rules", "check", "r", "--werror"}, "junit").out) == 2);
}

TEST_CASE("matches are results of the level of their rule, at their record") {
  const Desk desk;
  static_cast<void>(desk.put("r.yml", rule("Log \"began\"", "id: 1\nlevel: high\n") + "---\n" +
                                          rule("Low", "level: low\n") + "---\n" +
                                          "title: Silent\nlogsource: { product: windows }\n"
                                          "detection: { one: { EventID: 1 }, condition: one }\n"));
  static_cast<void>(desk.put("log.jsonl", "{\"EventID\":6005,\"Computer\":\"A\"}\n{}\n"));
  const Words words{"rules", "match", "r.yml", "--records", "log.jsonl"};
  const Said sarif = desk.say(words, "sarif");
  CHECK(sarif.status == ExitStatus::ok);
  const Json results = results_of_sarif(sarif.out);
  REQUIRE(results.size() == 2);
  CHECK(results[0].at("ruleId") == "1");
  CHECK(results[0].at("level") == "error");
  CHECK(results[0].at("message").at("text") == "Log \"began\" on A");
  CHECK(results[1].at("level") == "note");
  const Said junit = desk.say(words, "junit");
  CHECK(cases_of_junit(junit.out).size() == 3);
  CHECK(failures_of_junit(junit.out) == 0);
  CHECK_THAT(junit.out, Contains("<system-out>log.jsonl:1 on A\n</system-out>"));

  static_cast<void>(desk.put("log.jsonl", "{\n"));
  CHECK(failures_of_junit(desk.say(words, "junit").out) == 1);
  CHECK(results_of_sarif(desk.say(words, "sarif").out).at(0).at("ruleId") == "record-error");
}

TEST_CASE("samples that a rule does not match are results, at their line of info.yml") {
  const Desk desk;
  const std::string id = "11111111-1111-4111-8111-111111111111";
  static_cast<void>(desk.put("r.yml", rule("Log began", "id: " + id + "\n")));
  const auto sample = [&](const std::string& folder, const std::string& records) {
    static_cast<void>(desk.put(
        "d/" + folder + "/info.yml",
        "rule_metadata: [ { id: " + id + " } ]\n" + "regression_tests_info:\n- name: Of " + folder +
            "\n  type: evtx\n  match_count: 1\n  path: d/" + folder + "/" + id + ".evtx\n"));
    static_cast<void>(desk.put("d/" + folder + "/" + id + ".json", records));
  };
  sample("right", "{\"EventID\":6005}\n");
  sample("wrong", "{\"EventID\":1}\n");
  const Words words{"rules", "regression", "r.yml", "--data", "d"};
  const Said junit = desk.say(words, "junit");
  CHECK(junit.status == ExitStatus::failed);
  CHECK(cases_of_junit(junit.out).size() == 2);
  CHECK(failures_of_junit(junit.out) == 1);
  const Json results = results_of_sarif(desk.say(words, "sarif").out);
  REQUIRE(results.size() == 1);
  CHECK(results[0].at("ruleId") == id);
  CHECK_THAT(results[0].dump(), Contains("d/wrong/info.yml"));
}

TEST_CASE("a rule that is wrong in a world is a failure and a result") {
  const Desk desk;
  static_cast<void>(desk.put("a.yaml", right));
  const std::string cause = "mscsim: { cause: network-files-behind-service-pack }\n";
  static_cast<void>(desk.put("r.yml", rule("Cries wolf", cause)));
  const Words words{"rules", "test", "r.yml", "--worlds", "a.yaml"};
  const Said junit = desk.say(words, "junit");
  CHECK(junit.status == ExitStatus::failed);
  CHECK(failures_of_junit(junit.out) == 1);
  CHECK_FALSE(results_of_sarif(desk.say(words, "sarif").out).empty());
}

}  // namespace mscsim::cli
