#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

namespace mscsim::cli {
namespace {

/// A program on a terminal of its own. The test gives up, rather than wait, where it hangs.
class OnTerminal {
 public:
  explicit OnTerminal(std::array<const char*, 6> words) {
    // NOLINTNEXTLINE(cppcoreguidelines-prefer-member-initializer): it fills the other member too
    child_ = forkpty(&terminal_, nullptr, nullptr, nullptr);
    REQUIRE(child_ >= 0);
    if (child_ == 0) {
      alarm(60);
      execv(words[0], const_cast<char**>(words.data()));  // NOLINT: as execv is declared
      _exit(127);
    }
  }
  /// Reads on until `text` was said; false: it ended without.
  bool reads(const std::string& text) {
    std::array<char, 4096> some{};
    while (said_.find(text) == std::string::npos) {
      const ssize_t count = read(terminal_, some.data(), some.size());
      if (count <= 0) { return false; }  // EIO, once nobody writes any more
      said_.append(some.data(), static_cast<std::size_t>(count));
    }
    return true;
  }
  void presses_ctrl_c() const { REQUIRE(write(terminal_, "\x03", 1) == 1); }
  /// Its exit status, once it has said all.
  int ends() {
    while (reads(std::string(1, '\1'))) {}
    int status = 0;
    waitpid(child_, &status, 0);
    close(terminal_);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  [[nodiscard]] bool said(const std::string& text) const {
    return said_.find(text) != std::string::npos;
  }

 private:
  int terminal_ = -1;
  pid_t child_ = -1;
  std::string said_;
};

}  // namespace

TEST_CASE("explore on a terminal says how far it is, and at Ctrl-C what is known so far") {
  const std::string file = "terminal_test.yaml";
  std::ofstream(file) << std::ifstream(MSCSIM_ROOT "/tests/bench/two_nodes.yaml").rdbuf()
                      << "  - never: { event: 1045 }\n";
  OnTerminal explore({MSCSIM_PROGRAM, "explore", file.c_str(), "--all", "--jobs=2", nullptr});
  REQUIRE(explore.reads(" MiB"));
  CHECK(explore.said("depth "));
  CHECK(explore.said(" worlds, "));
  CHECK(explore.said(" ahead, "));
  CHECK(explore.said(" steps/s, "));
  explore.presses_ctrl_c();
  CHECK(explore.ends() == 3);
  CHECK(explore.said("cut by an interrupt"));
  CHECK(explore.said("holds"));
  CHECK(explore.said("unknown"));
  CHECK(explore.said("1 of 2 claims"));
  std::filesystem::remove(file);
}

}  // namespace mscsim::cli
