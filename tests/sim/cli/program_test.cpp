#include "sim/cli/program.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/cli/catalogue_tables.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::cli {
namespace {

using Catch::Contains;

struct Said {
  ExitStatus status;
  std::string out;
  std::string err;
};

Said say(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitStatus status = program(words, {.out = out, .err = err, .colour = false});
  return {status, out.str(), err.str()};
}

/// `text` with its words a blank apart, wherever its lines were broken.
std::string unbroken(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) { line += (line.empty() ? "" : " ") + word; }
  return line;
}

/// A folder with scenarios, gone after the test.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("mscsim_test_" + std::to_string(getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

std::string read(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const std::string good = R"(title: A restart
world: { nodes: { NODE1: { service_pack: SP4 } } }
matrix: { level: [SP4, SP5] }
steps:
  - apply_service_pack: { on: NODE1, level: '${level}' }
  - restart: { on: NODE1 }
  - expect: [ { no_event: { id: 1044 } } ]
)";

const std::string failing = R"(title: An event that is not there
world: { nodes: { NODE1: { service_pack: SP4 } } }
steps:
  - restart: { on: NODE1 }
  - expect: [ { event: { id: 1044 } } ]
)";

}  // namespace

TEST_CASE("what is not known is answered with the nearest word") {
  for (const auto& [words, answer] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"rum"}, "unknown command `rum`; did you mean `run`?"},
           {{"help", "chekc"}, "did you mean `check`?"},
           {{"run", "--formt", "json"}, "did you mean `--format`?"},
           {{"run", "--format", "jsn", "x"}, "did you mean `json`?"},
           {{"run", "--jobs", "0", "x"}, "from 1 to 256"},
           {{"run", "--jobs"}, "--jobs"},
           {{"catalogue", "event"}, "did you mean `events`?"},
           {{"schema", "scenari"}, "did you mean `scenario`?"},
           {{"run"}, "which scenario"},
           {{"run", "--accept", "--case", "x", "y"}, "leave out --case"},
           {{"run", "/no/such/file.yaml"}, "/no/such/file.yaml"},
           {{"run", "--format", "text", "--format", "json", "x"}, "twice"}}) {
    const Said said = say(words);
    CHECK(said.status == ExitStatus::bad_input);
    CHECK(said.out.empty());
    CHECK_THAT(said.err, Contains(answer));
  }
}

TEST_CASE("every command has help") {
  CHECK(say({"--help"}).out == say({"help"}).out);
  CHECK_THAT(say({"--version"}).out, Catch::StartsWith("mscsim "));
  for (const Command& command : commands_table()) {
    const Said said = say({std::string(command.name), "--help"});
    CHECK(said.status == ExitStatus::ok);
    CHECK(said.out == say({"help", std::string(command.name)}).out);
    CHECK_THAT(unbroken(said.out), Contains(std::string(command.help)));
    for (const OptionRow& option : command.options) {
      CHECK_THAT(said.out, Contains("--" + std::string(option.name)));
    }
  }
}

TEST_CASE("a first word that several commands have is answered with these") {
  const Said asked = say({"rules", "--help"});
  CHECK(asked.status == ExitStatus::ok);
  for (const std::string name : {"rules check", "rules match", "rules regression", "rules test"}) {
    CHECK_THAT(asked.out, Contains(name));
  }
  CHECK(say({"help", "rules"}).out == asked.out);
  const Said alone = say({"rules"});
  CHECK(alone.status == ExitStatus::bad_input);
  CHECK(alone.err == asked.out);
  CHECK_THAT(say({"rules", "chek"}).err, Contains("did you mean `rules check`?"));
}

TEST_CASE("the catalogue lists every table as text and as JSON") {
  for (const CatalogueTable& table : catalogue_tables()) {
    const std::string name(table.name);
    CHECK_THAT(say({"catalogue"}).out, Contains(name));
    CHECK(say({"catalogue", name}).status == ExitStatus::ok);
    const auto json = nlohmann::json::parse(say({"catalogue", name, "--format", "json"}).out);
    CHECK(json.size() == table.rows().size());
  }
  CHECK_THAT(say({"catalogue", "events"}).out, Contains("[Q232910, Q248605"));
}

TEST_CASE("the schema is JSON") {
  CHECK(nlohmann::json::parse(say({"schema", "scenario"}).out).is_object());
}

TEST_CASE("explore says what it took, and of hashes alone no more than they can tell") {
  const std::string node = MSCSIM_ROOT "/tests/bench/peers/node.yaml";
  const Said stats = say({"explore", node, "--stats"});
  CHECK(stats.status == ExitStatus::ok);
  CHECK(stats.out.find("\n    memo    ") != std::string::npos);
  CHECK(stats.out.find("disk ") != std::string::npos);
  const Said compact = say({"explore", node, "--compact"});
  CHECK(compact.status == ExitStatus::ok);
  CHECK(compact.out.find("only hashes were kept") != std::string::npos);
  CHECK(compact.out.find("1 of 1 claim holds, as far as hashes tell worlds apart") !=
        std::string::npos);
  CHECK(say({"explore", node, "--compact", "--dot", "graph.dot"}).status == ExitStatus::bad_input);
}

TEST_CASE("run says what passed and what failed") {
  Folder folder;
  folder.write("good.yaml", good);
  CHECK(say({"run", folder.path()}).status == ExitStatus::ok);
  CHECK_THAT(say({"run", folder.path()}).out, Contains("2 runs of 1 scenario: 2 passed"));
  CHECK_THAT(say({"run", "--case", "SP5", folder.path()}).out, Contains("1 run of 1 scenario"));

  folder.write("worse/failing.yaml", failing);
  folder.write("worlds/not-a-scenario.yaml", "nonsense");
  const Said said = say({"run", folder.path()});
  CHECK(said.status == ExitStatus::failed);
  CHECK_THAT(unbroken(said.out), Contains("failing.yaml:5:") &&
                                     Contains("expected event: { id: 1044 }") &&
                                     Contains("3 runs of 2 scenarios: 2 passed, 1 failed"));
  CHECK(say({"run", folder.path(), "--jobs", "1"}).out == say({"run", folder.path()}).out);
  CHECK(say({"check", folder.path()}).status == ExitStatus::ok);
}

TEST_CASE("every problem of every file is reported before anything runs") {
  Folder folder;
  folder.write("a.yaml", "title: A\nstep: []\n");
  folder.write("b.yaml", "title: [\n");
  for (const char* const command : {"run", "check"}) {
    const Said said = say({command, folder.path()});
    CHECK(said.status == ExitStatus::bad_input);
    CHECK(said.out.empty());
    CHECK_THAT(said.err, Contains("a.yaml:2:1: error: ") && Contains("did you mean `steps`?") &&
                             Contains("    step: []\n    ^\n") && Contains("b.yaml:"));
  }
}

TEST_CASE("all four formats are written to the report folder") {
  Folder folder;
  const std::string file = folder.write("good.yaml", good);
  REQUIRE(say({"run", file, "--report", folder.path("out/deep")}).status == ExitStatus::ok);
  CHECK_THAT(read(folder.path("out/deep/report.txt")), Contains("2 runs of 1 scenario: 2 passed"));
  CHECK(nlohmann::json::parse(read(folder.path("out/deep/report.json")))["runs"].size() == 2);
  CHECK_THAT(read(folder.path("out/deep/junit.xml")), Contains("</testsuites>"));
  CHECK_THAT(read(folder.path("out/deep/report.tap")), Contains("ok 2 - "));
  CHECK(say({"run", file, "--report", "/dev/null/x"}).status == ExitStatus::bad_input);
}

TEST_CASE("help, the catalogue and reports break between words at the width there is") {
  for (const std::size_t columns : {40U, 72U, 80U}) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--help"},
                                                  {"run", "--help"},
                                                  {"rules", "test", "--help"},
                                                  {"catalogue"},
                                                  {"catalogue", "conditions"},
                                                  {"help", "export"}}) {
      std::ostringstream out;
      std::ostringstream err;
      CHECK(program(words, {.out = out, .err = err, .width = columns}) == ExitStatus::ok);
      std::istringstream lines(out.str());
      for (std::string line; std::getline(lines, line);) {
        const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        if (!one_word) { CHECK(unicode::width(line) <= std::max<std::size_t>(columns, 40)); }
      }
    }
  }
}

TEST_CASE(
    "a report folder's pages and reports are of the same runs, and a failure is on the page") {
  Folder folder;
  folder.write("good.yaml", good);
  REQUIRE(say({"run", "--accept", folder.path("good.yaml")}).status == ExitStatus::ok);
  folder.write("good.recorded", "0000000000000000  level=SP4\n");
  const Said said = say({"run", folder.path("good.yaml"), "--report", folder.path("out")});
  CHECK(said.status == ExitStatus::failed);
  CHECK_THAT(read(folder.path("out/001-good.html")),
             Contains("behaves differently from what was recorded"));
  CHECK_THAT(read(folder.path("out/index.html")), Contains("2 runs, 2 failed"));
  CHECK_THAT(read(folder.path("out/index.html")), Contains("<h1>1 scenario</h1>"));
}

TEST_CASE("a recorded scenario must behave as it did") {
  Folder folder;
  const std::string file = folder.write("good.yaml", good);
  REQUIRE(say({"run", "--accept", file}).status == ExitStatus::ok);
  CHECK_THAT(read(folder.path("good.recorded")), Contains("  level=SP4\n"));
  CHECK(say({"run", file}).status == ExitStatus::ok);
  folder.write("good.recorded", "0000000000000000  level=SP4\n");
  const Said said = say({"run", file});
  CHECK(said.status == ExitStatus::failed);
  CHECK_THAT(unbroken(said.out), Contains("behaves differently from what was recorded") &&
                                     Contains("this run was not recorded"));
  CHECK(say({"run", "--accept", file}).status == ExitStatus::ok);
  CHECK(say({"run", file}).status == ExitStatus::ok);

  const std::string failed = folder.write("failing.yaml", failing);
  CHECK(say({"run", "--accept", failed}).status == ExitStatus::failed);
  CHECK_FALSE(std::filesystem::exists(folder.path("failing.recorded")));
}

}  // namespace mscsim::cli
