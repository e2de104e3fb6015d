#include "sim/files/temporary.hpp"

#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "scratch.hpp"

using namespace mscsim::files;

namespace {

/// Does `work` in a process of its own. Returns how that ended.
int status_of(auto&& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
      static_cast<void>(std::signal(signal, SIG_DFL));  // Catch looks after some
    }
    work();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a temporary that was given its name stays, another goes") {
  const Scratch scratch;
  {
    Temporary kept;
    Temporary file;
    Temporary folder;
    REQUIRE(kept.make_file(scratch.path()).open());
    REQUIRE(file.make_file(scratch.path()).open());
    REQUIRE(folder.make_folder(scratch.path()));
    std::ofstream(folder.path() + "/a") << "text";
    CHECK(scratch.names().size() == 4);
    CHECK(kept.rename(scratch.path("kept")));
  }
  CHECK(scratch.names() == std::vector<std::string>{"kept"});
}

TEST_CASE("signals that end the process take its temporaries with them, and end it as before") {
  const int signal = GENERATE(SIGHUP, SIGINT, SIGQUIT, SIGTERM);
  const Scratch scratch;
  static_cast<void>(scratch.put("mine", ""));
  const int status = status_of([&] {
    Temporary folder;
    Temporary file;
    if (!folder.make_folder(scratch.path()) || !file.make_file(folder.path()).open()) { return; }
    std::filesystem::create_directories(folder.path() + "/one/two");
    for (int i = 0; i < 500; ++i) {
      std::ofstream(folder.path() + "/one/two/" + std::to_string(i)) << "text";
    }
    std::filesystem::create_directory_symlink("/tmp", folder.path() + "/one/link");
    static_cast<void>(::raise(signal));
  });
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == signal);
  CHECK(scratch.names() == std::vector<std::string>{"mine"});
}

TEST_CASE("a signal that is ignored, or that somebody looks after, stays so") {
  const Scratch scratch;
  const int status = status_of([&] {
    static_cast<void>(std::signal(SIGHUP, SIG_IGN));
    static_cast<void>(std::signal(SIGINT, [](int) {}));
    Temporary file;
    if (!file.make_file(scratch.path()).open()) { ::_exit(1); }
    static_cast<void>(::raise(SIGHUP));
    static_cast<void>(::raise(SIGINT));
    ::_exit(std::filesystem::exists(file.path()) ? 2 : 3);
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 2);
}

TEST_CASE("once no temporary is there signals do what they did") {
  const Scratch scratch;
  const int status = status_of([&] {
    {
      Temporary one;
      Temporary other;
      if (!one.make_file(scratch.path()).open() || !other.make_file(scratch.path()).open()) {
        return;
      }
    }
    ::_exit(std::signal(SIGTERM, SIG_IGN) == SIG_DFL ? 1 : 2);
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 1);
}

TEST_CASE("more temporaries than a signal could find can be made all the same") {
  const Scratch scratch;
  {
    std::vector<std::unique_ptr<Temporary>> many;
    for (int i = 0; i < 40; ++i) {
      many.push_back(std::make_unique<Temporary>());
      REQUIRE(many.back()->make_file(scratch.path()).open());
    }
    CHECK(scratch.names().size() == 40);
  }
  CHECK(scratch.names().empty());
}
