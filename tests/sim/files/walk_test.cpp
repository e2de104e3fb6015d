#include "sim/files/walk.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "scratch.hpp"

using namespace mscsim::files;
namespace fs = std::filesystem;

namespace {

std::variant<std::vector<std::string>, Failure> yaml_below(const std::string& folder) {
  return files_below(folder, [](std::string_view name) { return name.ends_with(".yaml"); },
                     {"worlds"});
}

}  // namespace

TEST_CASE("what is below a folder is found in order, but for folders left out and linked ones") {
  const Scratch scratch;
  for (const char* const name : {"b.yaml", "a/z.yaml", "a/y.yml", "worlds/w.yaml",
                                 "a/worlds/w.yaml", "folder.yaml/c.yaml"}) {
    static_cast<void>(scratch.put(name, ""));
  }
  fs::create_directory_symlink("..", scratch.path("a/loop"));
  fs::create_directory_symlink(".", scratch.path("loop.yaml"));
  const auto found = yaml_below(scratch.path());
  REQUIRE(std::holds_alternative<std::vector<std::string>>(found));
  CHECK(std::get<std::vector<std::string>>(found) ==
        std::vector{scratch.path("a/z.yaml"), scratch.path("b.yaml"),
                    scratch.path("folder.yaml/c.yaml")});
}

TEST_CASE(
    "a pipe, a link to nothing and a loop of links are found, for whoever reads them to say") {
  const Scratch scratch;
  REQUIRE(::mkfifo(scratch.path("pipe.yaml").c_str(), 0600) == 0);
  fs::create_symlink("nowhere", scratch.path("dead.yaml"));
  fs::create_symlink("loop.yaml", scratch.path("loop.yaml"));
  const auto found = yaml_below(scratch.path());
  REQUIRE(std::holds_alternative<std::vector<std::string>>(found));
  CHECK(std::get<std::vector<std::string>>(found) == std::vector{scratch.path("dead.yaml"),
                                                                 scratch.path("loop.yaml"),
                                                                 scratch.path("pipe.yaml")});
}

TEST_CASE("a folder that cannot be read is told by its own name") {
  const Scratch scratch;
  const auto found = yaml_below(scratch.path("none"));
  REQUIRE(std::holds_alternative<Failure>(found));
  CHECK(std::get<Failure>(found).path == scratch.path("none"));
  CHECK(std::get<Failure>(found).what == "cannot be read: No such file or directory");
}
