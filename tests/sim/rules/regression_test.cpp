#include "sim/rules/regression.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

/// A folder in the layout of SigmaHQ's regression_data, which goes when this does.
class Folder {
 public:
  Folder() {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_ / "rules" / "one");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / "rules" / "one" / name) << text;
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_ = std::filesystem::temp_directory_path() /
                                ("mscsim_regression_test" + std::to_string(getpid()));
};

const std::string info =
    "id: 0\nrule_metadata:\n- id: 11111111-0000-4000-8000-000000000001\n  title: x\n"
    "regression_tests_info:\n- name: Positive Detection Test\n  type: evtx\n  match_count: 1\n"
    "  path: regression_data/rules/one/sample.evtx\n";

RuleSet rules_with_id(const std::string& id) {
  return RuleSet(made("id: " + id + "\n" + rule_with("s: { EventID: 7045 }\ncondition: s")));
}

RegressionOutcome::Kind outcome(const Folder& folder, const std::string& id) {
  const auto found = regression_tests(folder.path());
  REQUIRE(found.problems.empty());
  REQUIRE(found.tests.size() == 1);
  return run(found.tests.front(), rules_with_id(id)).kind;
}

}  // namespace

TEST_CASE("samples in the layout of SigmaHQ are matched as their info.yml says") {
  using Kind = RegressionOutcome::Kind;
  const std::string id = "11111111-0000-4000-8000-000000000001";
  const Folder folder;
  folder.write("info.yml", info);
  CHECK(outcome(folder, id) == Kind::no_sample);
  folder.write("sample.json",
               "{\n  \"Event\": {\n    \"System\": {\n      \"EventID\": 7045\n    }\n  }\n}\n");
  CHECK(outcome(folder, id) == Kind::passed);
  CHECK(outcome(folder, "another") == Kind::no_rule);
  folder.write("sample.json", "{ \"Event\": { \"System\": { \"EventID\": 1 } } }\n");
  CHECK(outcome(folder, id) == Kind::failed);
  folder.write("sample.json", "no JSON\n");
  CHECK(outcome(folder, id) == Kind::bad_sample);
}

TEST_CASE("a number of matches is the least that there must be, and one where none is given") {
  using Kind = RegressionOutcome::Kind;
  const std::string id = "11111111-0000-4000-8000-000000000001";
  const std::string twice =
      "{\"Event\": {\"System\": {\"EventID\": 7045}}}\n"
      "{\"Event\": {\"System\": {\"EventID\": 7045}}}\n";
  const auto with = [](const std::string& count) {
    std::string text = info;
    return text.replace(text.find("match_count: 1"), std::string("match_count: 1").size(), count);
  };
  const Folder folder;
  folder.write("sample.json", twice);
  for (const std::string count : {"match_count: 1", "match_count: 2", "match_count:", "x: y"}) {
    INFO(count);
    folder.write("info.yml", with(count));
    CHECK(outcome(folder, id) == Kind::passed);
  }
  folder.write("info.yml", with("match_count: 3"));
  CHECK(outcome(folder, id) == Kind::failed);
  folder.write("info.yml", with("x: y"));
  folder.write("sample.json", "{\"Event\": {\"System\": {\"EventID\": 1}}}\n");
  CHECK(outcome(folder, id) == Kind::failed);
  folder.write("info.yml", with("match_count: 0"));
  CHECK(outcome(folder, id) == Kind::passed);
}

TEST_CASE("an info.yml may have no tests, and no rule but that which its sample is called by") {
  std::vector<RegressionTest> tests;
  scenario::ProblemSet problems;
  read_regression_tests("id: 0\n", "a/info.yml", tests, problems);
  read_regression_tests("regression_tests_info:\n", "a/info.yml", tests, problems);
  CHECK(tests.empty());
  read_regression_tests("regression_tests_info: [ { path: x/rule-id.evtx } ]\n", "a/info.yml",
                        tests, problems);
  CHECK(problems.empty());
  REQUIRE(tests.size() == 1);
  CHECK(tests.front().rule_id == "rule-id");
  CHECK(tests.front().sample == "a/rule-id.json");
}

TEST_CASE("what is wrong with an info.yml is told where it stands, and the other tests are there") {
  std::vector<RegressionTest> tests;
  scenario::ProblemSet problems;
  read_regression_tests(
      "rule_metadata: [ { title: x } ]\nregression_tests_info:\n- 7\n- { name: x }\n"
      "- { path: [] }\n- { path: a.evtx, match_count: many }\n- { path: rule-id.evtx }\n",
      "info.yml", tests, problems);
  CHECK(tests.size() == 1);
  std::vector<int> lines;
  for (const auto& problem : problems.list()) { lines.push_back(problem.place.line); }
  CHECK(lines == std::vector<int>{1, 3, 4, 5, 6});
  scenario::ProblemSet others;
  read_regression_tests("regression_tests_info: { a: b }\n", "info.yml", tests, others);
  CHECK(others.list().front().what == "`regression_tests_info` is no list");
}

TEST_CASE("a correlation of a sample reads the time from the field that is named") {
  const Folder folder;
  folder.write("info.yml", info);
  folder.write("sample.json",
               "{\"EventID\": 7045, \"When\": \"2024-01-01T00:00:00Z\"}\n"
               "{\"EventID\": 7045, \"When\": \"2024-01-01T00:00:05Z\"}\n");
  const RuleSet set(made("name: one\n" + rule_with("s: { EventID: 7045 }\ncondition: s") +
                         "---\ntitle: Twice\nid: 11111111-0000-4000-8000-000000000001\n"
                         "correlation: { type: event_count, rules: [one], timespan: 10s, "
                         "condition: { gte: 2 } }\n"));
  const auto found = regression_tests(folder.path());
  REQUIRE(found.tests.size() == 1);
  CHECK(run(found.tests.front(), set).kind == RegressionOutcome::Kind::failed);
  CHECK(run(found.tests.front(), set, "When").kind == RegressionOutcome::Kind::passed);
}

TEST_CASE("a folder without an info.yml is told") {
  const Folder folder;
  CHECK(regression_tests(folder.path()).problems.front().what == "no info.yml there");
}

}  // namespace mscsim::rules
