// scenarios/kb/README.md says of every article whether a scenario reproduces it, or what it waits
// for. With MSCSIM_UPDATE_GOLDEN set, this writes the page. What it claims must be true; that a new
// scenario is not on it yet is a warning.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {
namespace {

const std::string folder = MSCSIM_ROOT "/scenarios/kb/";

std::vector<std::string> cells(const std::string& line, const std::string& separator) {
  std::vector<std::string> result;
  std::size_t start = 0;
  for (std::size_t end = 0; end != std::string::npos; start = end + separator.size()) {
    end = line.find(separator, start);
    result.push_back(line.substr(start, end - start));
  }
  return result;
}

/// Feature -> whether the model has it.
std::map<std::string, bool> features() {
  std::map<std::string, bool> result;
  for (const std::string& line : read_source("scenarios/kb/features.tsv").lines) {
    const auto row = cells(line, "\t");
    INFO(line);
    REQUIRE(row.size() == 2);
    result[row[0]] = row[1] == "yes";
  }
  return result;
}

std::string state_of(const std::string& article, const std::string& needs,
                     const std::map<std::string, bool>& known) {
  if (std::filesystem::exists(folder + article + ".yaml")) {
    return fmt::format("[{}.yaml]({}.yaml)", article, article);
  }
  std::string missing;
  for (const std::string& need : cells(needs, ", ")) {
    INFO(article << " needs " << need);
    REQUIRE(known.contains(need));
    if (!known.at(need)) { missing += fmt::format("{}{}", missing.empty() ? "" : ", ", need); }
  }
  return missing.empty() ? "a scenario" : missing;
}

std::string page() {
  const auto known = features();
  int articles = 0;
  int reproduced = 0;
  std::string rows;
  std::set<std::string> listed;
  for (const std::string& line : read_source("scenarios/kb/articles.tsv").lines) {
    const auto row = cells(line, "\t");
    INFO(line);
    REQUIRE(row.size() == 3);
    const std::string state = state_of(row[0], row[2], known);
    ++articles;
    reproduced += state.starts_with("[") ? 1 : 0;
    rows += fmt::format("| {} | {} | {} |\n", row[0], row[1], state);
    listed.insert(row[0]);
  }
  for (const SourceFile& file : files_below({"scenarios/kb"}, {".yaml"})) {
    if (!listed.contains(std::filesystem::path(file.path).stem().string())) {
      WARN(file.path << " is not in scenarios/kb/articles.tsv");
    }
  }
  return fmt::format(
      "# Knowledge Base articles\n\n"
      "{} of {} articles are reproduced: each row has the scenario, or what the model waits for "
      "(`a scenario`\nwhere it has all that the article needs). Generated from `articles.tsv`, "
      "`features.tsv` and the scenarios\nby `MSCSIM_UPDATE_GOLDEN=1 tidy_test`.\n\n"
      "| Article | Title | Scenario, or what it waits for |\n| --- | --- | --- |\n{}",
      reproduced, articles, rows);
}

/// Whether a line of the page is behind the times and says nothing that is not so: the count, or an
/// article that has a scenario by now.
bool only_lags(const std::string& line, const std::string& now) {
  const bool counts = now.find(" articles are reproduced") != std::string::npos;
  return counts ||
         (now.find(".yaml](") != std::string::npos && line.find(".yaml](") == std::string::npos);
}

}  // namespace

TEST_CASE("the page of articles is true") {
  const std::string now = page();
  // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
  if (std::getenv("MSCSIM_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(folder + "README.md") << now;
  }
  const auto wanted = cells(now.substr(0, now.size() - 1), "\n");
  const auto lines = read_source("scenarios/kb/README.md").lines;
  REQUIRE(lines.size() == wanted.size());
  for (std::size_t row = 0; row < lines.size(); ++row) {
    if (lines[row] == wanted[row]) { continue; }
    if (only_lags(lines[row], wanted[row])) {
      WARN("scenarios/kb/README.md lags: MSCSIM_UPDATE_GOLDEN=1 tidy_test writes it anew");
    } else {
      CHECK(lines[row] == wanted[row]);
    }
  }
}

}  // namespace mscsim::tidy
