#include "sim/files/input_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <catch2/catch.hpp>
#include <thread>

#include "scratch.hpp"

using namespace mscsim::files;

namespace {

using Opened = std::variant<std::unique_ptr<InputStream>, Failure>;

std::string all(const Opened& opened) {
  REQUIRE(std::holds_alternative<std::unique_ptr<InputStream>>(opened));
  InputStream& in = *std::get<std::unique_ptr<InputStream>>(opened);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  CHECK(in.broken_off().empty());
  return text;
}

std::string failure(const Opened& opened) {
  REQUIRE(std::holds_alternative<Failure>(opened));
  return std::get<Failure>(opened).what;
}

}  // namespace

TEST_CASE("a file is a stream of its bytes, however long") {
  const Scratch scratch;
  std::string text;
  for (int i = 0; i < 50'000; ++i) { text += std::to_string(i) + '\n'; }
  CHECK(all(open_stream(scratch.put("a", text))) == text);
  CHECK(all(open_stream(scratch.put("b", ""))).empty());
}

TEST_CASE("a pipe is a stream while somebody writes to it") {
  const Scratch scratch;
  const std::string pipe = scratch.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(failure(open_stream(pipe)) == "nobody writes to this pipe");

  const std::string text(1'000'000, 'x');
  std::thread writer([&] { std::ofstream(pipe) << text; });
  Opened opened = open_stream(pipe);
  while (std::holds_alternative<Failure>(opened)) { opened = open_stream(pipe); }  // not yet there
  CHECK(all(opened) == text);
  writer.join();
}

TEST_CASE("a pipe that the shell made is a stream, an empty one too") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  REQUIRE(::write(to.number(), "some", 4) == 4);
  REQUIRE(to.close());
  CHECK(all(open_stream("/dev/fd/" + std::to_string(from.number()))) == "some");
  CHECK(all(open_stream("/dev/fd/" + std::to_string(from.number()))).empty());
}

TEST_CASE("a stream of what is neither a file nor a pipe is refused at once") {
  const Scratch scratch;
  CHECK(failure(open_stream(scratch.path())) == "this is a folder");
  CHECK(failure(open_stream(scratch.path("none"))) == "there is no such file");
  CHECK(failure(open_stream("/dev/zero")) == "this is a device, not a plain file");
}

TEST_CASE("a stream that breaks off says why") {
  InputStream folder(Descriptor(::open("/", O_RDONLY | O_CLOEXEC)));
  CHECK(folder.get() == std::char_traits<char>::eof());
  CHECK(folder.broken_off() == "Is a directory");
}
