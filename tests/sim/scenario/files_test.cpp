#include "sim/scenario/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "toy_vocabulary.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for a test, gone after it.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("files_test." + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path(name)) << text;
    return path(name);
  }

 private:
  fs::path path_;
};

std::string problem_of(const std::string& file) {
  const auto result = load_file(file, toy_vocabulary(), toy_bounds);
  return result.ok() ? std::string() : result.problems().front().what;
}

constexpr const char* world = "world: { nodes: { NODE1: { service_pack: SP4 } } }\n";

}  // namespace

TEST_CASE("a file that cannot be read whole is a problem") {
  const Folder folder;
  CHECK(problem_of(folder.path("none.yaml")) == "there is no such file");
  CHECK(problem_of(folder.path("")) == "this is a folder");
  CHECK(problem_of("/dev/null") == "this is a device, not a plain file");
  CHECK(problem_of(folder.write("empty.yaml", "")) == "there is nothing in this file");

  const std::string pipe = folder.path("pipe.yaml");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(problem_of(pipe) == "this is a pipe, not a plain file");
}

TEST_CASE("a scenario that is too large is refused unread") {
  const Folder folder;
  const std::string file = folder.write("large.yaml", "");
  fs::resize_file(file, 100'000'000);  // sparse
  CHECK(problem_of(file) == "too large: 100000000 bytes");
}

TEST_CASE("a folder stands for the scenarios below it, in order of name, without its worlds") {
  const Folder folder;
  for (const char* const name :
       {"b.yaml", "a/z.yaml", "worlds/w.yaml", "a/worlds/w.yaml", "c.yml"}) {
    static_cast<void>(folder.write(name, ""));
  }
  const auto files = scenario_files(folder.path(""));
  REQUIRE(files.ok());
  CHECK(files.value() == std::vector<std::string>{folder.path("a/z.yaml"), folder.path("b.yaml")});
  CHECK_FALSE(scenario_files(folder.path("a/worlds/..")).value().empty());
  fs::create_directories(folder.path("nothing"));
  CHECK_FALSE(scenario_files(folder.path("nothing")).ok());
  CHECK(scenario_files("some.yaml").value() == std::vector<std::string>{"some.yaml"});
}

TEST_CASE("a scenario uses a world beside it or above it, the nearest first") {
  const Folder folder;
  static_cast<void>(folder.write("worlds/far.yaml", std::string("title: Far\n") + world));
  static_cast<void>(folder.write("kb/worlds/near.yaml", world));
  for (const char* const name : {"far", "near"}) {
    const std::string file = folder.write(
        "kb/scenario.yaml", std::string("title: t\nuse: ") + name +
                                "\nworld: { disks: ['Q:'] }\nsteps: [restart: { on: NODE1 }]\n");
    const auto plans = load_file(file, toy_vocabulary(), toy_bounds);
    REQUIRE(plans.ok());
    CHECK(plans.value().front().start.nodes[0].csd_version == Level::sp4);
    CHECK(plans.value().front().site->disks().size() == 1);
  }
}

TEST_CASE("a world that cannot be had is the one problem, not what the steps make of that") {
  const Folder folder;
  static_cast<void>(folder.write("worlds/broken.yaml", "world: { nodes: \n"));
  static_cast<void>(folder.write("worlds/empty.yaml", "title: no world\n"));
  static_cast<void>(folder.write("worlds/bare.yaml", "world: { nodse: { NODE1: } }\n"));
  fs::create_symlink("loop.yaml", folder.path("worlds/loop.yaml"));
  for (const auto& [name, problems] :
       {std::pair("missing", 1), {"broken", 1}, {"empty", 1}, {"bare", 2}, {"loop", 1}}) {
    const std::string file = folder.write(
        "s.yaml", std::string("title: t\nuse: ") + name +
                      "\nworld: { disks: ['Q:'] }\nsteps: [restart: { on: NODE1 }, expect: "
                      "[event: { id: 1, on: NODE1 }]]\n");
    const auto result = load_file(file, toy_vocabulary(), toy_bounds);
    CAPTURE(name);
    REQUIRE_FALSE(result.ok());
    CHECK(result.problems().size() == static_cast<std::size_t>(problems));
    CHECK(result.problems().front().what.find("NODE1") == std::string::npos);
  }
}

TEST_CASE("a file of a world may name the version of its language, as a scenario does") {
  const Folder folder;
  const std::string file = folder.write("s.yaml", "title: t\nuse: w\nsteps: [restart: {}]\n");
  static_cast<void>(folder.write("worlds/w.yaml", std::string("language: 1\n") + world));
  CHECK(problem_of(file).empty());
  static_cast<void>(folder.write("worlds/w.yaml", std::string("language: 2\n") + world));
  CHECK(problem_of(file).starts_with("a scenario of language 2"));
}

TEST_CASE("a world that is missing or wrong is a problem in its own place") {
  const Folder folder;
  const std::string used =
      folder.write("worlds/one-node.yaml", "world: { ndoes: {} }\nsteps: []\n");
  const auto load = [&](const std::string& name) {
    const std::string file =
        folder.write("s.yaml", "title: t\nuse: " + name + "\nsteps: [restart]\n");
    return load_file(file, toy_vocabulary(), toy_bounds);
  };
  const auto missing = load("one-nod");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.problems().front().instead.starts_with("did you mean `one-node`?; looked in "));
  CHECK(missing.problems().front().instead.ends_with("/scenarios/worlds"));
  CHECK_FALSE(load("../worlds/one-node").ok());
  const auto wrong = load("one-node");
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.problems().front().place == Place{used, 1, 8});
  CHECK(wrong.problems().size() == 3);
}
