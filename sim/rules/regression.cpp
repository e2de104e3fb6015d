#include "sim/rules/regression.hpp"

#include <algorithm>
#include <filesystem>

#include "sim/evidence/json_lines.hpp"
#include "sim/files/input_stream.hpp"
#include "sim/files/walk.hpp"
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
std::vector<std::string> info_files(const std::string& folder, ProblemSet& problems) {
  auto found = files::files_below(folder, [](std::string_view name) { return name == "info.yml"; });
  if (const auto* const failure = std::get_if<files::Failure>(&found)) {
    scenario::add(problems, *failure);
    return {};
  }
  auto& list = std::get<std::vector<std::string>>(found);
  if (list.empty()) { problems.add({.file = folder}, "no info.yml there"); }
  return std::move(list);
}

/// Reads an info.yml.
class InfoReader {
 public:
  InfoReader(std::string file, std::vector<RegressionTest>& tests, ProblemSet& problems)
      : file_(std::move(file)), tests_(&tests), problems_(&problems) {}

  void read(const Yaml& info) {
    const Yaml* const listed = info.find("regression_tests_info");
    if (listed == nullptr || listed->kind == Yaml::Kind::null) { return; }
    if (!wants_sequence(*listed, "regression_tests_info")) { return; }
    if (const Yaml* const rules = info.find("rule_metadata")) {
      if (wants_sequence(*rules, "rule_metadata")) { read_ids(*rules); }
    }
    for (const Yaml& test : listed->items) {
      if (scenario::is_mapping(test, "a test", *problems_)) { read_test(test); }
    }
  }

 private:
  bool wants_sequence(const Yaml& value, std::string_view key) {
    if (value.kind == Yaml::Kind::sequence) { return true; }
    problems_->add(value.place, scenario::quoted(key) + " is no list");
    return false;
  }

  void read_ids(const Yaml& rules) {
    for (const Yaml& rule : rules.items) {
      if (!scenario::is_mapping(rule, "an entry of `rule_metadata`", *problems_)) { continue; }
      const Yaml* const id = scenario::required(rule, "id", *problems_);
      if (id != nullptr && scenario::is_line(*id, "the id", *problems_)) {
        ids_.push_back(id->text);
      }
    }
  }

  void read_test(const Yaml& test) {
    const Yaml* const path = scenario::required(test, "path", *problems_);
    if (path == nullptr || !scenario::is_line(*path, "the path", *problems_)) { return; }
    const Yaml* const count = test.find("match_count");
    std::optional<std::size_t> least;
    if (count != nullptr && count->kind != Yaml::Kind::null) {
      least = scenario::read_number(*count, "`match_count`", 0, matches_max, *problems_);
      if (!least) { return; }
    }
    // Paths are from the root of the repository; the sample stands beside its info.yml, and is
    // called by the id of the rule.
    fs::path sample = fs::path(file_).parent_path() / fs::path(path->text).filename();
    sample.replace_extension(".json");
    const Yaml* const name = test.find("name");
    const auto add = [&](const std::string& id) {
      tests_->push_back({.place = test.place,
                         .name = name == nullptr ? std::string() : name->text,
                         .rule_id = id,
                         .sample = sample.string(),
                         .match_count = least});
    };
    for (const std::string& id : ids_) { add(id); }
    if (ids_.empty()) { add(sample.stem().string()); }
  }

  std::string file_;
  std::vector<RegressionTest>* tests_;
  ProblemSet* problems_;
  std::vector<std::string> ids_;
};

}  // namespace

void read_regression_tests(std::string_view text, const std::string& file,
                           std::vector<RegressionTest>& tests, ProblemSet& problems) {
  const auto info = scenario::parse_yaml(
      text, file, {.bytes_max = bytes_max, .values_max = 10'000, .depth_max = 16}, problems);
  if (!info || !scenario::is_mapping(*info, "an info.yml", problems)) { return; }
  InfoReader(file, tests, problems).read(*info);
}

RegressionTests regression_tests(const std::string& folder) {
  ProblemSet problems;
  RegressionTests found;
  for (const std::string& file : info_files(folder, problems)) {
    if (const auto text = scenario::read_file(file, bytes_max, problems)) {
      read_regression_tests(*text, file, found.tests, problems);
    }
  }
  found.problems = problems.list();
  return found;
}

RegressionOutcome run(const RegressionTest& test, const RuleSet& set,
                      const std::string& time_field) {
  using Kind = RegressionOutcome::Kind;
  const auto rule = std::ranges::find(set.rules(), test.rule_id, &Rule::id);
  if (rule == set.rules().end()) { return {Kind::no_rule, 0}; }
  const auto row = static_cast<std::size_t>(rule - set.rules().begin());
  const auto opened = files::open_stream(test.sample);
  if (const auto* const failure = std::get_if<files::Failure>(&opened)) {
    return {failure->missing ? Kind::no_sample : Kind::bad_sample, 0};
  }
  evidence::RecordReader reader(*std::get<std::unique_ptr<files::InputStream>>(opened), time_field);
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
  return {matches >= test.match_count.value_or(1) ? Kind::passed : Kind::failed, matches};
}

}  // namespace mscsim::rules
