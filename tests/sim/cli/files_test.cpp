// What commands do with files that are none, and with names that are odd.
#include <sys/stat.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <thread>

#include "sim/cli/program.hpp"
#include "tests/sim/files/scratch.hpp"

namespace mscsim::cli {
namespace {

using Catch::Contains;
using files::Scratch;
namespace fs = std::filesystem;

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

const std::string scenario = R"(title: A restart
world: { nodes: { NODE1: { service_pack: SP4 } } }
steps:
  - restart: { on: NODE1 }
)";

const std::string explored = R"(title: Restarts
world: { nodes: { NODE1: { service_pack: SP4 } } }
explore: { actions: [ restart: { on: NODE1 } ] }
)";

const std::string rule = R"(title: A rule
logsource: { product: windows, service: system }
detection: { one: { EventID: 1 }, condition: one }
mscsim: { cause: network-files-behind-service-pack }
)";

std::string make_pipe(const std::string& path) {
  fs::create_directories(fs::path(path).parent_path());
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  return path;
}

void check_refused(const std::vector<std::string>& words, const std::string& file,
                   const std::string& why = "this is a pipe, not a plain file") {
  const Said said = say(words);
  CAPTURE(words, said.out);
  CHECK(said.status == ExitStatus::bad_input);
  CHECK_THAT(said.err, Contains(file + ": error: " + why));
}

/// What the links of `page`, a file of `folder`, lead to.
std::vector<std::string> linked(const Scratch& folder, const std::string& page) {
  const std::string text = folder.text(page);
  static const std::regex link("<a href=\"([^\"#]+)\"");
  std::vector<std::string> targets;
  for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each) {
    const std::string href = (*each)[1];
    std::string target;
    for (std::size_t i = 0; i < href.size(); ++i) {
      if (href[i] == '%') {
        target += static_cast<char>(std::stoi(href.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else {
        target += href[i];
      }
    }
    targets.push_back(target);
  }
  return targets;
}

/// Starts mscsim, ends it by `signal` once `ready` is so, and returns how that was.
int ended_by(int signal, const std::vector<std::string>& words, auto&& ready) {
  std::vector<std::string> copies{MSCSIM_PROGRAM};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : copies) { arguments.push_back(word.data()); }
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    for (const int each : {SIGHUP, SIGINT, SIGTERM}) {
      static_cast<void>(std::signal(each, SIG_DFL));  // Catch looks after some
    }
    ::execv(MSCSIM_PROGRAM, arguments.data());
    ::_exit(127);
  }
  int status = 0;
  for (int i = 0; i < 10'000 && !ready(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  ::kill(child, signal);
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a pipe in the place of a file is refused at once, whatever the file is for") {
  const Scratch scratch;
  const std::string pipe = make_pipe(scratch.path("pipe.yaml"));
  for (const char* const command : {"run", "check", "explore", "shell", "export"}) {
    std::vector<std::string> words{command, pipe};
    if (words.front() == "export") { words.insert(words.end(), {"--to", scratch.path("to")}); }
    check_refused(words, pipe);
  }
  check_refused({"why", pipe, "1044"}, pipe);
  check_refused({"rules", "check", pipe}, pipe);

  const std::string good_rule = scratch.put("rules/rule.yml", rule);
  const std::string good = scratch.put("good.yaml", scenario);
  check_refused({"rules", "check", good_rule, "--placeholders", pipe}, pipe);
  check_refused({"rules", "test", good_rule, "--worlds", good, "--baseline", pipe}, pipe);
  check_refused({"rules", "match", good_rule, "--records", pipe}, pipe,
                "nobody writes to this pipe");
  check_refused({"rules", "match", good_rule, "--records", scratch.path("rules")},
                scratch.path("rules"), "this is a folder");
  const std::string info = make_pipe(scratch.path("data/info.yml"));
  check_refused({"rules", "regression", good_rule, "--data", scratch.path("data")}, info);
}

TEST_CASE("a pipe below a folder, a link to a device and a loop of links are told by their names") {
  const Scratch scratch;
  static_cast<void>(scratch.put("dir/good.yaml", scenario));
  check_refused({"check", scratch.path("dir")}, make_pipe(scratch.path("dir/pipe.yaml")));
  fs::remove(scratch.path("dir/pipe.yaml"));
  fs::create_symlink("loop.yaml", scratch.path("dir/loop.yaml"));
  check_refused({"check", scratch.path("dir")}, scratch.path("dir/loop.yaml"),
                "this is a loop of links");
  fs::remove(scratch.path("dir/loop.yaml"));
  fs::create_symlink("nothing", scratch.path("dir/dead.yaml"));
  check_refused({"check", scratch.path("dir")}, scratch.path("dir/dead.yaml"),
                "this is a link to nothing");

  fs::create_directories(scratch.path("worlds"));
  fs::create_symlink("/dev/zero", scratch.path("worlds/zero.yaml"));
  fs::create_symlink("loop.yaml", scratch.path("worlds/loop.yaml"));
  const std::string text = "title: t\nuse: NAME\nsteps: [ restart: { on: NODE1 } ]\n";
  for (const auto& [name, why] :
       {std::pair("zero", "this is a device"), std::pair("loop", "this is a loop of links")}) {
    const std::string file =
        scratch.put("uses.yaml", std::string(text).replace(text.find("NAME"), 4, name));
    const Said said = say({"check", file});
    CHECK(said.status == ExitStatus::bad_input);
    CHECK_THAT(said.err, Contains(why));
  }
}

TEST_CASE("a record of runs that is no plain file is an error, a missing one is none") {
  const Scratch scratch;
  const std::string file = scratch.put("a.yaml", scenario);
  CHECK(say({"run", file}).status == ExitStatus::ok);
  const std::string recorded = make_pipe(scratch.path("a.recorded"));
  check_refused({"run", file}, recorded);
  fs::remove(recorded);
  fs::create_directory(recorded);
  check_refused({"run", file}, recorded, "this is a folder");
}

TEST_CASE("a message shows the line as it was read") {
  const Scratch scratch;
  const std::string file = scratch.put("a.yaml", "title: t\nwrold: {}\nsteps: []\n");
  const Said said = say({"check", file});
  CHECK_THAT(said.err, Contains(":2:1: error: unknown key `wrold`") && Contains("    wrold: {}\n"));
  const std::string bytes = scratch.put("b.yaml", "title: \xff\n");
  CHECK_THAT(say({"check", bytes}).err, Contains("    title: \\xff\n"));
}

TEST_CASE("what is written to a device or through a link leaves it there") {
  const Scratch scratch;
  const std::string file = scratch.put("a.yaml", explored);
  CHECK(say({"explore", file, "--dot", "/dev/null"}).status == ExitStatus::ok);
  CHECK(fs::is_character_file("/dev/null"));
  const std::string target = scratch.put("target", "before");
  REQUIRE(::chmod(target.c_str(), 0600) == 0);
  fs::create_symlink("target", scratch.path("link"));
  CHECK(say({"explore", file, "--dot", scratch.path("link")}).status == ExitStatus::ok);
  CHECK(fs::is_symlink(scratch.path("link")));
  CHECK_THAT(scratch.text("target"), Contains("digraph worlds"));
  CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(scratch.names() == std::vector<std::string>{"a.yaml", "link", "target"});
}

TEST_CASE("a pipe without a reader in the place of an output is an error at once") {
  const Scratch scratch;
  const std::string pipe = make_pipe(scratch.path("pipe"));
  const std::string file = scratch.put(
      "a.yaml", explored + "claims:\n  - reachable: { event: { source: EventLog, id: 6005 } }\n");
  for (const char* const option : {"--dot", "--save-trace"}) {
    const Said said = say({"explore", file, option, pipe});
    CHECK(said.status == ExitStatus::bad_input);
    CHECK_THAT(said.err, Contains("cannot write " + pipe + ": nobody reads from this pipe"));
  }
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("a name that is no UTF-8 can be reported in every form") {
  const Scratch scratch;
  const std::string run = scratch.put("a\xff.yaml", scenario);
  const std::string explore = scratch.put("b\xff.yaml", explored);
  for (const char* const format : {"json", "junit", "tap", "text"}) {
    CHECK(say({"run", run, "--format", format}).status == ExitStatus::ok);
  }
  const Said said = say({"explore", explore, "--format", "json"});
  CHECK(said.status == ExitStatus::ok);
  CHECK_THAT(nlohmann::json::parse(said.out)["explorations"][0]["file"].get<std::string>(),
             Contains("b\xEF\xBF\xBD.yaml"));
  for (const auto& [command, file] : {std::pair("run", run), std::pair("explore", explore)}) {
    CHECK(say({command, file, "--report", scratch.path(command)}).status == ExitStatus::ok);
    const auto targets = linked(scratch, std::string(command) + "/index.html");
    REQUIRE(targets.size() == 1);
    CHECK(fs::exists(scratch.path(std::string(command) + '/' + targets.front())));
  }
}

TEST_CASE("the links of an index lead to its pages, whatever the files are called") {
  const Scratch scratch;
  const std::vector<std::string> stems{"a#b",
                                       "a?b",
                                       "a%20b",
                                       "a b",
                                       "a\"b",
                                       "<a>&amp;",
                                       "a\nb",
                                       "\xC3\xA4",
                                       std::string(249, 'x') + "1",
                                       std::string(249, 'x') + "2"};
  for (const std::string& stem : stems) {
    static_cast<void>(scratch.put("in/" + stem + ".yaml", scenario));
  }
  const Said said = say({"run", scratch.path("in"), "--report", scratch.path("out")});
  CHECK(said.status == ExitStatus::ok);
  CHECK(said.err.empty());
  const auto targets = linked(scratch, "out/index.html");
  CHECK(targets.size() == stems.size());
  for (const std::string& target : targets) {
    CAPTURE(target);
    CHECK(fs::exists(scratch.path("out/" + target)));
  }
}

TEST_CASE("a report folder that is used again has the new pages, and what others put there") {
  const Scratch scratch;
  static_cast<void>(scratch.put("in/a.yaml", scenario));
  const std::string b = scratch.put("in/b.yaml", scenario);
  const std::string explore = scratch.put("c.yaml", explored);
  const std::string out = scratch.path("out");
  REQUIRE(say({"run", scratch.path("in"), "--report", out}).status == ExitStatus::ok);
  CHECK(fs::exists(scratch.path("out/001-a.html")));
  static_cast<void>(scratch.put("out/009-mine.html", "<html><head></head>mine</html>"));
  static_cast<void>(scratch.put("out/notes.html", scratch.text("out/002-b.html")));
  fs::create_symlink("002-b.html", scratch.path("out/008-b.html"));
  REQUIRE(say({"run", b, "--report", out}).status == ExitStatus::ok);
  CHECK(scratch.text("out/009-mine.html") == "<html><head></head>mine</html>");
  CHECK(fs::exists(scratch.path("out/notes.html")));
  CHECK(fs::is_symlink(scratch.path("out/008-b.html")));
  CHECK(fs::exists(scratch.path("out/001-b.html")));
  CHECK_FALSE(fs::exists(scratch.path("out/001-a.html")));
  CHECK_FALSE(fs::exists(scratch.path("out/002-b.html")));
  REQUIRE(say({"explore", explore, "--report", out}).status == ExitStatus::ok);
  CHECK(fs::exists(scratch.path("out/001-c.html")));
  CHECK_FALSE(fs::exists(scratch.path("out/001-b.html")));
}

TEST_CASE("export fills the empty folder that it is in") {
  const Scratch scratch;
  const std::string file = scratch.put("a.yaml", scenario);
  fs::create_directory(scratch.path("empty"));
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path("empty"));
  const Said said = say({"export", file, "--to", "."});
  fs::current_path(before);
  CHECK(said.status == ExitStatus::ok);
  CHECK(said.err.empty());
  CHECK(fs::exists(scratch.path("empty/manifest.json")));
  for (const auto& entry : fs::directory_iterator(scratch.path("empty"))) {
    CHECK_FALSE(entry.path().filename().string().starts_with("."));
  }
}

TEST_CASE("a command that a signal ends leaves nothing of what it was writing") {
  const auto [signal, words] = GENERATE(table<int, std::vector<std::string>>(
      {{SIGINT, {"export", MSCSIM_ROOT "/scenarios/kb", "--to"}},
       {SIGTERM, {"export", MSCSIM_ROOT "/scenarios/kb", "--to"}},
       {SIGHUP, {"run", MSCSIM_ROOT "/scenarios/kb", "--report"}},
       {SIGINT, {"run", MSCSIM_ROOT "/scenarios/kb", "--report"}}}));
  const Scratch scratch;
  std::vector<std::string> all = words;
  all.push_back(scratch.path("to"));
  const int status = ended_by(signal, all, [&] { return scratch.names().size() > 5; });
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == signal);
  CHECK(scratch.names().empty());
}

}  // namespace mscsim::cli
