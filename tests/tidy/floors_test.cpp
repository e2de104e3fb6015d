#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <regex>
#include <string_view>

#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {
namespace {

/// A part of the house and the floors that it may include, from `least` to `most`, and `beside`.
struct Floor {
  std::string_view prefix;  ///< of the paths that are on it; the longest that fits counts
  int number;
  int least;
  int most;
  std::vector<std::string_view> beside = {};  ///< more prefixes that it may include
};

/// A folder may include itself and what its row says. The three interfaces that the generated
/// tables gather stand as low as what they name.
const std::vector<Floor> floors{
    {"models/catalogue/", 0, 0, 0},
    {"models/check.hpp", 0, 0, 0},
    {"models/check.cpp", 0, 0, 0},
    {"models/site.", 1, 0, 1},
    {"models/world/", 1, 0, 1},
    {"models/verbs/verb.hpp", 1, 0, 1},
    {"models/arguments.cpp", 1, 0, 1},
    {"models/surroundings/", 2, 0, 1},
    {"models/node/", 3, 0, 2},
    {"models/cluster/", 4, 0, 3, {"models/cluster/resources/resource_dll.hpp"}},
    {"models/cluster/resources/", 4, 0, 3, {"models/cluster/"}},
    {"models/conditions/", 5, 0, 2},
    {"models/verbs/", 6, 0, 4},
    {"models/conditions_of.cpp", 7, 0, 6, {"models/tables.hpp"}},
    {"models/tables.hpp", 7, 0, 6, {"models/cluster/resources/resource_dll.hpp"}},
    {"models/step.", 7, 0, 6, {"models/tables.hpp"}},
    {"models/start.", 7, 0, 6},
    {"sim/files/", 8, 8, 8},
    {"sim/unicode/", 8, 8, 8},
    {"sim/explore/", 8, 8, 8, {"models/check.hpp"}},
    {"sim/evidence/", 8, 0, 4, {"models/tables.hpp", "models/step.hpp", "sim/unicode/"}},
    {"sim/console/", 9, 0, 8},
    {"sim/scenario/", 10, 0, 9},
    {"sim/rules/", 11, 0, 10},
    {"sim/claims/", 11, 0, 10},
    {"sim/harness/", 12, 0, 11},
    {"sim/report/", 13, 0, 12},
    {"sim/artifacts/", 14, 0, 13},
    {"sim/shell/", 14, 0, 13},
    {"sim/cli/", 15, 0, 14},
    {"tests/", 99, 0, 98},
};

const Floor* find_floor(std::string_view path) {
  const Floor* found = nullptr;
  for (const Floor& floor : floors) {
    if (path.starts_with(floor.prefix) &&
        (found == nullptr || floor.prefix.size() > found->prefix.size())) {
      found = &floor;
    }
  }
  return found;
}

/// The file of the project that a line includes.
std::optional<std::string> included(const std::string& line) {
  static const std::regex include(R"(^#include "([^"]+)\")");
  std::smatch match;
  if (!std::regex_search(line, match, include)) { return std::nullopt; }
  return match[1].str();
}

bool may_include(const Floor& from, std::string_view path) {
  if (path.find('/') == std::string_view::npos) { return true; }  // beside it
  const Floor* const to = find_floor(path);
  if (to == nullptr) { return false; }
  const bool below = to->number >= from.least && to->number <= from.most;
  return below || to->prefix == from.prefix ||
         std::ranges::any_of(from.beside,
                             [path](std::string_view prefix) { return path.starts_with(prefix); });
}

}  // namespace

TEST_CASE("every file includes only what stands below it in the house") {
  for (const SourceFile& file : files_below({"models", "sim", "tests"}, {".hpp", ".cpp"})) {
    if (file.path.starts_with("tests/install/")) { continue; }
    const Floor* const floor = find_floor(file.path);
    INFO(file.path);
    REQUIRE(floor != nullptr);
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      const auto path = included(file.lines[row]);
      if (!path) { continue; }
      INFO(place(file, row) << " must not include " << *path);
      CHECK(may_include(*floor, *path));
    }
  }
}

TEST_CASE("what the prompt is made of keeps clear of files, threads, YAML and JSON") {
  static const std::regex strange(
      R"(^#include (<(yaml-cpp/|nlohmann/|filesystem|fstream|thread|mutex|unistd\.h|sys/)|)"
      R"("sim/(files|explore|claims|rules|artifacts|cli)/))");
  // The library of all the rest names what it takes out of the prompt's folders.
  std::string list;
  for (const std::string& line : read_source("sim/CMakeLists.txt").lines) { list += line + ' '; }
  const std::size_t begin = list.find("set(of_files ");
  REQUIRE(begin != std::string::npos);
  list = list.substr(begin, list.find(')', begin) - begin) + ' ';
  for (const SourceFile& file : files_below(
           {"models", "sim/console", "sim/evidence", "sim/scenario", "sim/shell", "sim/unicode"},
           {".hpp", ".cpp"})) {
    const std::string stem = file.path.substr(0, file.path.rfind('.'));
    const std::string of_sim = stem.starts_with("sim/") ? stem.substr(4) : stem;
    if (list.find(' ' + of_sim + ' ') != std::string::npos) { continue; }
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK_FALSE(std::regex_search(file.lines[row], strange));
    }
  }
}

TEST_CASE("headers of the project leave heavy libraries to sources") {
  static const std::regex heavy(
      R"(^#include <(yaml-cpp/|nlohmann/json\.hpp|boost/graph|boost/program_options|)"
      R"(fmt/format|regex))");
  for (const SourceFile& file : files_below({"models", "sim"}, {".hpp"})) {
    CHECK(file.lines.front() == "#pragma once");
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK_FALSE(std::regex_search(file.lines[row], heavy));
    }
  }
}

}  // namespace mscsim::tidy
