#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/cli/program.hpp"

namespace mscsim::cli {
namespace {

std::string printed(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  CHECK(program(words, {.out = out, .err = err}) == ExitStatus::ok);
  CHECK(err.str().empty());
  return out.str();
}

/// What `command` of a shell prints.
std::string shell(const std::string& command) {
  FILE* const pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> piece{};
  while (const std::size_t count = fread(piece.data(), 1, piece.size(), pipe)) {
    text.append(piece.data(), count);
  }
  CHECK(pclose(pipe) == 0);
  return text;
}

/// What bash offers where the last of `words` is being typed.
std::string completed(const std::string& words) {
  const std::string file =
      (std::filesystem::temp_directory_path() / ("mscsim-completion-" + std::to_string(getpid())))
          .string();
  std::ofstream(file) << printed({"completion", "bash"}) << "COMP_WORDS=(" << words
                      << ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_mscsim\n"
                         "echo \"${COMPREPLY[*]}\"\n";
  std::string text = shell("bash '" + file + "'");
  std::filesystem::remove(file);
  return text;
}

}  // namespace

TEST_CASE("bash completes commands, families, options and their words") {
  CHECK(completed("mscsim ru") == "rules run\n");
  CHECK(completed("mscsim rules ch") == "check\n");
  CHECK(completed("mscsim run --format j") == "json junit\n");
  CHECK(completed("mscsim run --verb") == "--verbose\n");
  CHECK(completed("mscsim rules test --mut") == "--mutate --mutation-report\n");
}

TEST_CASE("zsh's completion names every command and its options") {
  const std::string text = printed({"completion", "zsh"});
  CHECK(text.starts_with("#compdef mscsim\n"));
  CHECK(text.find("'rules test') _arguments") != std::string::npos);
  CHECK(text.find("'--format=[") != std::string::npos);
}

TEST_CASE("the manual has every command and no request by accident") {
  const std::string text = printed({"manual"});
  CHECK(text.find(".SS mscsim rules test") != std::string::npos);
  CHECK(text.find("\\-\\-mutation\\-report") != std::string::npos);
  std::istringstream lines(text);
  const std::vector<std::string> requests{".TH", ".SH", ".SS", ".TP", ".PP",
                                          ".nf", ".fi", ".B",  ".I"};
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('.')) { continue; }
    INFO(line);
    CHECK(std::find(requests.begin(), requests.end(), line.substr(0, line.find(' '))) !=
          requests.end());
  }
}

TEST_CASE("a new scenario passes, and a new rule is a sound one") {
  const auto folder =
      std::filesystem::temp_directory_path() / ("mscsim-new-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const std::string scenario = (folder / "own.yaml").string();
  const std::string rule = (folder / "own.yml").string();
  CHECK(printed({"new", "scenario", scenario}).find("written") != std::string::npos);
  CHECK(printed({"new", "rule", rule}).find("written") != std::string::npos);
  CHECK(printed({"run", scenario}).find("1 passed") != std::string::npos);
  printed({"rules", "check", rule});
  std::ostringstream out;
  std::ostringstream err;
  CHECK(program({"new", "rule", rule}, {.out = out, .err = err}) == ExitStatus::bad_input);
  CHECK(err.str().find("there is such a file") != std::string::npos);
  CHECK(program({"new", "scenaro"}, {.out = out, .err = err}) == ExitStatus::bad_input);
  CHECK(err.str().find("did you mean `scenario`?") != std::string::npos);
  std::filesystem::remove_all(folder);
}

}  // namespace mscsim::cli
