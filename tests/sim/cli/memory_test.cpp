// What the program does with the memory that it may have: that which it was told, and that which
// the system gives it.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/sim/files/scratch.hpp"

namespace mscsim::cli {
namespace {

using Catch::Contains;
using files::Scratch;
using Words = std::vector<std::string>;

constexpr std::size_t no_limit = 0;

/// How a process ended.
struct Ended {
  int status = -1;  ///< of its exit; -1: a signal ended it
  double peak_mib = 0;
  std::string out;
  std::string err;
};

/// Runs the program in so many KiB of address space.
Ended call(const Scratch& scratch, const Words& words, std::size_t address_kib = no_limit) {
  Words copies{MSCSIM_PROGRAM};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : copies) { arguments.push_back(word.data()); }
  arguments.push_back(nullptr);
  const std::string out = scratch.path("out");
  const std::string err = scratch.path("err");
  const pid_t child = ::fork();
  if (child == 0) {
    for (const auto& [path, number] : {std::pair(&out, 1), std::pair(&err, 2)}) {
      const int file = ::open(path->c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      ::dup2(file, number);
    }
    if (address_kib != no_limit) {
      const rlimit limit{.rlim_cur = address_kib * 1024, .rlim_max = address_kib * 1024};
      ::setrlimit(RLIMIT_AS, &limit);
    }
    ::execv(MSCSIM_PROGRAM, arguments.data());
    ::_exit(127);
  }
  int status = 0;
  rusage used{};
  REQUIRE(::wait4(child, &status, 0, &used) == child);
  return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .peak_mib = static_cast<double>(used.ru_maxrss) / 1024,
          .out = scratch.text("out"),
          .err = scratch.text("err")};
}

/// The least KiB, in steps of 4 MiB, in which the program and the libraries that it needs load.
std::size_t least_kib(const Scratch& scratch) {
  constexpr std::size_t step_kib = 4096;
  constexpr std::size_t most_kib = 400'000;
  std::size_t kib = 16'384;
  while (kib < most_kib && call(scratch, {"--version"}, kib).status != 0) { kib += step_kib; }
  return kib;
}

const std::string root = MSCSIM_ROOT "/";
const std::string pages = "PAGES";  // stands for a folder of the test

}  // namespace

TEST_CASE("a search takes no more memory than it was told, to a tenth") {
  const std::string jobs = GENERATE("1", "2");
  const std::string how = GENERATE("", "--compact", "--ways");
  constexpr double told_mib = 64;
  const Scratch scratch;
  Words words{"explore", root + "tests/bench/two_nodes.yaml",
              "--all",   "--depth",
              "14",      "--memory",
              "64",      "--jobs",
              jobs,      "--stats"};
  if (!how.empty()) { words.push_back(how); }
  const Ended ended = call(scratch, words);
  CAPTURE(jobs, how, ended.err);
  CHECK(ended.status == 0);  // the one claim there is holds before the bound
  CHECK(ended.peak_mib <= 1.1 * told_mib);
  CHECK(ended.peak_mib > told_mib / 2);  // it was in need of a bound
  CHECK_THAT(ended.out, Contains("memory"));
}

TEST_CASE("a command whose memory ends says so, in a sentence of its own") {
  const Scratch scratch;
  Words words = GENERATE(
      Words{"run", root + "scenarios/kb/Q232910.yaml"},
      Words{"run", root + "scenarios/kb/Q232910.yaml", "--jobs", "8", "--format", "json"},
      Words{"run", root + "scenarios/kb/Q248605.yaml", "--report", pages},
      Words{"explore", root + "scenarios/kb/Q217157.yaml", "--jobs", "1"},
      Words{"explore", root + "scenarios/kb/Q217157.yaml", "--jobs", "2", "--report", pages},
      Words{"explore", root + "scenarios/kb/Q217157.yaml", "--jobs", "8", "--ways"},
      Words{"rules", "test", root + "scenarios/rules/clusdb_damaged.yml", "--worlds",
            root + "scenarios/kb/Q216064.yaml", "--jobs", "4"},
      Words{"rules", "check", root + "scenarios/rules"},
      Words{"check", root + "scenarios/kb/Q232910.yaml", root + "scenarios/kb/Q217157.yaml"});
  std::ranges::replace(words, pages, scratch.path("pages"));
  constexpr std::size_t most_kib = 400'000;
  std::size_t kib = least_kib(scratch);
  for (std::size_t step = 1024; kib < most_kib; step += step / 2, kib += step) {
    const Ended ended = call(scratch, words, kib);
    CAPTURE(words, kib, ended.status, ended.err);
    const bool is_cut = ended.status == 3 && words.front() == "explore";
    CHECK((ended.status == 0 || ended.status == 2 || is_cut));
    if (ended.status == 2) { CHECK(ended.err == "mscsim: error: memory is exhausted\n"); }
    for (const char* const foreign : {"terminate", "std::", "what():", "never should"}) {
      CHECK_THAT(ended.err, !Contains(foreign));
    }
  }
}

}  // namespace mscsim::cli
