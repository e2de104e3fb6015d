#include "sim/files/write.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "scratch.hpp"
#include "sim/files/descriptor.hpp"

using namespace mscsim::files;
namespace fs = std::filesystem;

namespace {

struct stat status(const std::string& path) {
  struct stat found {};
  REQUIRE(::lstat(path.c_str(), &found) == 0);
  return found;
}

constexpr mode_t mode_bits = 07777;

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a new file has the mode that any program's has") {
  const Scratch scratch;
  const mode_t mask = ::umask(027);
  CHECK(write(scratch.path("a"), "text").empty());
  ::umask(mask);
  CHECK(scratch.text("a") == "text");
  CHECK((status(scratch.path("a")).st_mode & mode_bits) == 0640);
  CHECK(scratch.names() == Names{"a"});
}

TEST_CASE("a file that is replaced keeps its mode and its owner") {
  const Scratch scratch;
  const std::string file = scratch.put("a", "before, and longer");
  REQUIRE(::chmod(file.c_str(), 0600) == 0);
  const bool given_away = ::chown(file.c_str(), 1234, 1235) == 0;  // root can
  CHECK(write(file, "after").empty());
  CHECK(scratch.text("a") == "after");
  CHECK((status(file).st_mode & mode_bits) == 0600);
  if (given_away) {
    CHECK(status(file).st_uid == 1234);
    CHECK(status(file).st_gid == 1235);
  }
  CHECK(scratch.names() == Names{"a"});
}

TEST_CASE("a link is followed, over several and to nothing too, and stays a link") {
  const Scratch scratch;
  static_cast<void>(scratch.put("folder/target", "before"));
  fs::create_symlink("folder/target", scratch.path("one"));
  fs::create_symlink(scratch.path("one"), scratch.path("two"));
  fs::create_symlink("folder/new", scratch.path("dead"));
  CHECK(write(scratch.path("two"), "after").empty());
  CHECK(write(scratch.path("dead"), "made").empty());
  CHECK(scratch.text("folder/target") == "after");
  CHECK(scratch.text("folder/new") == "made");
  CHECK(fs::is_symlink(scratch.path("one")));
  CHECK(fs::is_symlink(scratch.path("two")));
  CHECK(scratch.names() == Names{"dead", "folder", "folder/new", "folder/target", "one", "two"});
}

TEST_CASE("a device is written to and stays a device") {
  CHECK(write("/dev/null", "text").empty());
  CHECK(S_ISCHR(status("/dev/null").st_mode));
  CHECK(write("/dev/full", "text") == "No space left on device");
}

TEST_CASE("a pipe is written to and stays a pipe") {
  const Scratch scratch;
  const std::string pipe = scratch.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string text(300'000, 'x');
  const Descriptor opened(::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  std::string got;
  std::thread reader([&] {
    std::ifstream in(pipe);
    got.assign(std::istreambuf_iterator<char>(in), {});
  });
  CHECK(write(pipe, text).empty());
  reader.join();
  CHECK(got == text);
  CHECK(S_ISFIFO(status(pipe).st_mode));
  CHECK(scratch.names() == Names{"pipe"});
}

TEST_CASE("a pipe that nobody reads from is refused at once and stays a pipe") {
  const Scratch scratch;
  const std::string pipe = scratch.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(write(pipe, "text") == "nobody reads from this pipe");
  CHECK(S_ISFIFO(status(pipe).st_mode));
  CHECK(scratch.names() == Names{"pipe"});
}

TEST_CASE("a reader of a pipe who has had enough is no error") {
  auto* const before = std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const Descriptor to(ends[1]);
  REQUIRE(Descriptor(ends[0]).close());
  CHECK(write("/dev/fd/" + std::to_string(to.number()), "text").empty());
  static_cast<void>(std::signal(SIGPIPE, before));
}

TEST_CASE("what /dev/fd/N stands for is written on, where the shell has it") {
  const Scratch scratch;
  Descriptor file(::open(scratch.path("a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  REQUIRE(::write(file.number(), "one ", 4) == 4);
  const std::string name = std::to_string(file.number());
  CHECK(write("/dev/fd/" + name, "two ").empty());
  fs::create_symlink("/proc/self/fd/" + name, scratch.path("link"));
  CHECK(write(scratch.path("link"), "three").empty());
  CHECK(scratch.text("a") == "one two three");
  CHECK(scratch.names() == Names{"a", "link"});
  CHECK(write("/dev/fd/1000", "text") == "Bad file descriptor");
}

TEST_CASE("a text that comes in pieces is there whole, or not at all") {
  const Scratch scratch;
  const std::string file = scratch.put("a", "before");
  const auto two_pieces = [](const Put& put) {
    put("one ");
    put("two");
    return std::string();
  };
  CHECK(write(file, two_pieces).empty());
  CHECK(scratch.text("a") == "one two");
  const auto broken = [](const Put& put) {
    put("lost");
    return std::string("no more");
  };
  CHECK(write(file, broken) == "no more");
  CHECK(scratch.text("a") == "one two");
  CHECK(scratch.names() == Names{"a"});
}

TEST_CASE("what cannot be written says why and leaves nothing") {
  const Scratch scratch;
  static_cast<void>(scratch.put("file", "mine"));
  fs::create_symlink("loop", scratch.path("loop"));
  CHECK(write(scratch.path(), "text") == "this is a folder");
  CHECK(write(scratch.path() + "/", "text") == "this is a folder");
  CHECK(write("/", "text") == "this is a folder");
  CHECK(write("", "text") == "No such file or directory");
  CHECK(write(scratch.path("none/a"), "text") == "No such file or directory");
  CHECK(write(scratch.path("file/a"), "text") == "Not a directory");
  CHECK(write(scratch.path("loop"), "text") == "this is a loop of links");
  CHECK(write(scratch.path(std::string(300, 'x')), "text") == "File name too long");
  CHECK(write("/proc/none", "text") == "No such file or directory");

  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 4'096, .rlim_max = before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::string why = write(scratch.path("file"), std::string(10'000, 'x'));
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  static_cast<void>(std::signal(SIGXFSZ, handler));
  CHECK(why == "File too large");
  CHECK(scratch.text("file") == "mine");
  CHECK(scratch.names() == Names{"file", "loop"});
}

TEST_CASE("a file of the longest name can be written") {
  const Scratch scratch;
  const std::string longest(255, 'x');
  CHECK(write(scratch.path(longest), "text").empty());
  CHECK(scratch.names() == Names{longest});
}
