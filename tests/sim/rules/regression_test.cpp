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
  const auto tests = regression_tests(folder.path());
  REQUIRE(tests.ok());
  REQUIRE(tests.value().size() == 1);
  return run(tests.value().front(), rules_with_id(id)).kind;
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

TEST_CASE("an info.yml without what it must have is reported") {
  const Folder folder;
  folder.write("info.yml", "id: 0\n");
  const auto tests = regression_tests(folder.path());
  REQUIRE_FALSE(tests.ok());
  CHECK(tests.problems().front().what == "`regression_tests_info` is missing");
}

}  // namespace mscsim::rules
