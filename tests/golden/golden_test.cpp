// What the program prints, compared with the files beside this one. After a change that is meant:
// MSCSIM_UPDATE_GOLDEN=1 tests/run -L golden, then look at what `git diff tests/golden` shows.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "sim/cli/program.hpp"

namespace mscsim {
namespace {

const std::filesystem::path folder = MSCSIM_ROOT "/tests/golden";

/// What the program answers to `words` and the lines typed: its output, its diagnostics, its exit
/// status.
std::string answer(const std::vector<std::string>& words, const std::string& typed) {
  std::istringstream in(typed);
  std::ostringstream out;
  std::ostringstream err;
  const cli::ExitStatus status =
      cli::program(words, {.out = out, .err = err, .colour = false, .in = &in});
  std::string text = out.str();
  if (!err.str().empty()) { text += "--- standard error\n" + err.str(); }
  return text + "--- exit status " + std::to_string(static_cast<int>(status)) + "\n";
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_golden(const std::string& name, const std::vector<std::string>& words,
                  const std::string& typed = {}) {
  INFO(name);
  const std::string now = answer(words, typed);
  // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
  if (std::getenv("MSCSIM_UPDATE_GOLDEN") != nullptr) { std::ofstream(folder / name) << now; }
  CHECK(read(folder / name) == now);
}

}  // namespace

TEST_CASE("the program prints what it printed") {
  std::filesystem::current_path(MSCSIM_ROOT);
  const std::string three = "tests/golden/three_runs.yaml";
  check_golden("help.txt", {"--help"});
  check_golden("help_run.txt", {"run", "--help"});
  check_golden("three_runs.txt", {"run", three});
  check_golden("three_runs_verbose.txt", {"run", "--verbose", three});
  check_golden("three_runs.json.txt", {"run", "--format", "json", "--case", "SP4", three});
  check_golden("three_runs.junit.txt", {"run", "--format", "junit", three});
  check_golden("three_runs.tap.txt", {"run", "--format", "tap", three});
  check_golden("mistakes.txt", {"check", "tests/golden/mistakes.yaml"});
  check_golden("Q232910.txt", {"run", "scenarios/kb/Q232910.yaml", "--case",
                               "before MSCS is installed (level=SP4, drivers=one driver)"});
  check_golden("session.txt", {"shell", "--echo", "--case", "SP4", "scenarios/kb/Q232910.yaml"},
               read(folder / "session.lines"));
  check_golden("training.txt", {"shell", "--echo", "scenarios/worlds/training-lab.yaml"},
               read(folder / "training.lines"));
}

}  // namespace mscsim
