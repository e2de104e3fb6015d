#include "sim/files/read.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <catch2/catch.hpp>

#include "scratch.hpp"
#include "sim/files/descriptor.hpp"

using namespace mscsim::files;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t plenty = 1'000'000;

std::string text(const std::string& path, std::size_t bytes_max = plenty) {
  const auto found = read(path, bytes_max);
  REQUIRE(std::holds_alternative<std::string>(found));
  return std::get<std::string>(found);
}

Failure failure(const std::string& path, std::size_t bytes_max = plenty) {
  const auto found = read(path, bytes_max);
  REQUIRE(std::holds_alternative<Failure>(found));
  CHECK(std::get<Failure>(found).path == path);
  return std::get<Failure>(found);
}

/// A socket with a name, as a server has one.
void make_socket(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const Descriptor made(::socket(AF_UNIX, SOCK_STREAM, 0));
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as POSIX has it
  REQUIRE(::bind(made.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
}

}  // namespace

TEST_CASE("the text of a plain file is read, through a link too, up to its bound") {
  const Scratch scratch;
  const std::string long_text(200'000, 'x');
  const std::string any_bytes("some\0thing\xff\r\n", 13);
  CHECK(text(scratch.put("a", any_bytes)) == any_bytes);
  CHECK(text(scratch.put("empty", "")).empty());
  CHECK(text(scratch.put("long", long_text), long_text.size()) == long_text);
  fs::create_symlink("long", scratch.path("link"));
  CHECK(text(scratch.path("link")) == long_text);
  CHECK(failure(scratch.path("link"), long_text.size() - 1).instead == "at most 199999 bytes");
}

TEST_CASE("what is read takes as much memory as it has bytes, whatever its bound") {
  const Scratch scratch;
  CHECK(text(scratch.put("a", std::string(1'000, 'x')), 4'000'000'000).capacity() <= 1'000);
  CHECK(text(scratch.put("b", "x"), 4'000'000'000).capacity() < 32);
}

TEST_CASE("a file that does not tell its size is read to its end") {
  CHECK_FALSE(text("/proc/self/status").empty());
  CHECK(failure("/proc/self/status", 10).what == "too large");
}

TEST_CASE("what is no plain file is refused at once, whatever is behind it") {
  const Scratch scratch;
  CHECK(failure(scratch.path()).what == "this is a folder");
  CHECK(failure(scratch.path("none")).what == "there is no such file");
  CHECK(failure(scratch.path("none")).missing);
  CHECK(failure(scratch.put("file", "") + "/below").missing);
  CHECK(failure("").missing);
  CHECK(failure("/dev/null").what == "this is a device, not a plain file");
  CHECK(failure("/dev/zero").what == "this is a device, not a plain file");

  REQUIRE(::mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
  CHECK(failure(scratch.path("pipe")).what == "this is a pipe, not a plain file");
  make_socket(scratch.path("socket"));
  CHECK(failure(scratch.path("socket")).what == "this is a socket, not a plain file");

  fs::create_symlink("/dev/zero", scratch.path("to_device"));
  CHECK(failure(scratch.path("to_device")).what == "this is a device, not a plain file");
  fs::create_symlink("other", scratch.path("one"));
  fs::create_symlink("one", scratch.path("other"));
  CHECK(failure(scratch.path("one")).what == "this is a loop of links");
  fs::create_symlink("nowhere", scratch.path("dead"));
  CHECK(failure(scratch.path("dead")).what == "this is a link to nothing");
  CHECK_FALSE(failure(scratch.path("dead")).missing);
  CHECK(failure(std::string(5'000, 'x')).what == "no file can have so long a name");
}

TEST_CASE("a file that has more than its bound is refused unread") {
  const Scratch scratch;
  const std::string file = scratch.put("large", "");
  fs::resize_file(file, 1ULL << 40U);  // sparse
  CHECK(failure(file).what == "too large: 1099511627776 bytes");
}
