#include "sim/files/spool.hpp"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>

#include "scratch.hpp"

using namespace mscsim::files;

namespace {

/// Another folder for temporary files, while this lives.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& path) {
    if (const char* const before = std::getenv("TMPDIR")) { before_ = before; }
    ::setenv("TMPDIR", path.c_str(), 1);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    if (before_.empty()) {
      ::unsetenv("TMPDIR");
    } else {
      ::setenv("TMPDIR", before_.c_str(), 1);
    }
  }

 private:
  std::string before_;
};

/// Lines of a text of about so many bytes.
std::string put_lines(Spool& spool, std::size_t bytes) {
  std::string whole;
  for (int i = 0; whole.size() < bytes; ++i) {
    const std::string line = std::to_string(i) + '\n';
    spool.put(line);
    whole += line;
  }
  return whole;
}

std::string text_of(Spool& spool) {
  std::string text;
  CHECK(spool.copy_to([&text](std::string_view piece) { text += piece; }).empty());
  return text;
}

constexpr std::size_t long_bytes = std::size_t{10} << 20U;

}  // namespace

TEST_CASE("text that is spooled comes out as it went in, and leaves nothing behind") {
  const Scratch scratch;
  const TemporaryFolder folder(scratch.path());
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1000}, long_bytes}) {
    Spool spool;
    const std::string whole = put_lines(spool, bytes);
    CHECK(scratch.names().empty());  // it has no name
    CHECK((text_of(spool) == whole));
    CHECK((text_of(spool) == whole));
  }
}

TEST_CASE("text is spooled in memory where there is no folder for temporary files") {
  const TemporaryFolder folder("/no/such/folder");
  Spool spool;
  const std::string whole = put_lines(spool, long_bytes);
  CHECK((text_of(spool) == whole));
}

TEST_CASE("text that could not be spooled is an error") {
  const Scratch scratch;
  const TemporaryFolder folder(scratch.path());
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 4'096, .rlim_max = before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  Spool spool;
  static_cast<void>(put_lines(spool, long_bytes));
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  static_cast<void>(std::signal(SIGXFSZ, handler));
  CHECK(spool.copy_to([](std::string_view) {}) ==
        "in the folder for temporary files: File too large");
}
