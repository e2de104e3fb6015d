#include "sim/rules/regression.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "sim/evidence/json_lines.hpp"
#include "sim/rules/detector.hpp"
#include "sim/scenario/files.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

namespace fs = std::filesystem;
using scenario::ProblemSet;
using scenario::Yaml;

constexpr std::size_t bytes_max = 1'000'000;
constexpr std::uint32_t matches_max = 1'000'000;

/// The files called info.yml below a folder.
std::vector<fs::path> info_files(const std::string& folder, ProblemSet& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().filename() == "info.yml") { files.push_back(entry->path()); }
  }
  if (error) { problems.add({.file = folder}, error.message()); }
  if (files.empty() && !error) { problems.add({.file = folder}, "no info.yml there"); }
  std::ranges::sort(files);
  return files;
}

void read_tests(const fs::path& file, const Yaml& info, ProblemSet& problems,
                std::vector<RegressionTest>& tests) {
  const Yaml* const rules = scenario::required(info, "rule_metadata", problems);
  const Yaml* const listed = scenario::required(info, "regression_tests_info", problems);
  if (rules == nullptr || listed == nullptr) { return; }
  for (const Yaml& test : listed->items) {
    const Yaml* const count = scenario::required(test, "match_count", problems);
    const Yaml* const path = scenario::required(test, "path", problems);
    if (count == nullptr || path == nullptr) { continue; }
    const Yaml* const name = test.find("name");
    const auto matches = scenario::read_number(*count, "`match_count`", 0, matches_max, problems);
    for (const Yaml& rule : rules->items) {
      const Yaml* const id = scenario::required(rule, "id", problems);
      if (id == nullptr || !matches) { continue; }
      // Paths are from the root of the repository; the sample stands beside its info.yml.
      fs::path sample = file.parent_path() / fs::path(path->text).filename();
      sample.replace_extension(".json");
      tests.push_back({.place = test.place,
                       .name = name == nullptr ? std::string() : name->text,
                       .rule_id = id->text,
                       .sample = sample.string(),
                       .match_count = *matches});
    }
  }
}

}  // namespace

scenario::Result<std::vector<RegressionTest>> regression_tests(const std::string& folder) {
  ProblemSet problems;
  std::vector<RegressionTest> tests;
  for (const fs::path& file : info_files(folder, problems)) {
    const auto text = scenario::read_file(file.string(), bytes_max, problems);
    if (!text) { continue; }
    const auto info = scenario::parse_yaml(
        *text, file.string(), {.bytes_max = bytes_max, .values_max = 10'000, .depth_max = 16},
        problems);
    if (!info || !scenario::is_mapping(*info, "an info.yml", problems)) { continue; }
    read_tests(file, *info, problems, tests);
  }
  if (!problems.empty()) { return problems.list(); }
  return tests;
}

RegressionOutcome run(const RegressionTest& test, const RuleSet& set) {
  using Kind = RegressionOutcome::Kind;
  const auto rule = std::ranges::find(set.rules(), test.rule_id, &Rule::id);
  if (rule == set.rules().end()) { return {Kind::no_rule, 0}; }
  const auto row = static_cast<std::size_t>(rule - set.rules().begin());
  std::ifstream in(test.sample, std::ios::binary);
  if (!in) { return {Kind::no_sample, 0}; }
  evidence::RecordReader reader(in);
  Detector detector(set);
  std::size_t matches = 0;
  while (true) {
    const auto read = reader.next();
    if (std::holds_alternative<evidence::RecordReader::End>(read)) { break; }
    const auto* const record = std::get_if<evidence::Record>(&read);
    if (record == nullptr) { return {Kind::bad_sample, matches}; }
    const auto rows = detector.feed(*record);
    matches += std::ranges::find(rows, row) == rows.end() ? 0 : 1;
  }
  detector.finish();
  const auto correlations = detector.take_correlations();
  matches +=
      static_cast<std::size_t>(std::ranges::count(correlations, row, &CorrelationMatch::rule));
  return {matches == test.match_count ? Kind::passed : Kind::failed, matches};
}

}  // namespace mscsim::rules
