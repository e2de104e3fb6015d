#include "sim/harness/own_tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/rules/detector.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::harness {
namespace {

using scenario::ProblemSet;
using scenario::Yaml;

constexpr std::uint32_t matches_most = 1'000'000;

/// What a test wants of the number of matches.
struct Wanted {
  std::uint32_t least = 0;
  std::uint32_t most = matches_most;
  std::string words;
};

evidence::Record record_of(const Yaml& written) {
  evidence::Record record;
  for (const scenario::YamlEntry& entry : written.entries) {
    const std::vector<Yaml> values = entry.value.kind == Yaml::Kind::sequence
                                         ? entry.value.items
                                         : std::vector<Yaml>{entry.value};
    for (const Yaml& value : values) {
      const bool is_null = value.kind == Yaml::Kind::null;
      record.fields.push_back(
          {entry.key, is_null ? evidence::Value() : evidence::Value(value.text)});
    }
  }
  return record;
}

Wanted wanted_of(const Yaml& test, ProblemSet& problems) {
  Wanted wanted;
  std::size_t given = 0;
  const auto number = [&](std::string_view key) {
    const Yaml* const value = test.find(key);
    if (value == nullptr) { return std::optional<std::uint32_t>(); }
    ++given;
    return scenario::read_number(*value, key, 0, matches_most, problems);
  };
  if (const auto exactly = number("exactly")) {
    wanted = {*exactly, *exactly, fmt::format("exactly {}", *exactly)};
  }
  if (const auto least = number("at_least")) {
    wanted.least = *least;
    wanted.words = fmt::format("at least {}", *least);
  }
  if (const auto most = number("at_most")) {
    wanted.most = *most;
    wanted.words += fmt::format("{}at most {}", wanted.words.empty() ? "" : ", ", *most);
  }
  if (test.find("none") != nullptr) {
    ++given;
    wanted = {0, 0, "none"};
  }
  if (given == 0) {
    problems.add(test.place, "a test that wants nothing",
                 "`exactly: 1`, `at_least: 1`, `at_most: 1` or `none: true`");
  }
  return wanted;
}

}  // namespace

std::vector<std::string> failed_own_tests(const rules::RuleSet& set, std::size_t rule,
                                          ProblemSet& problems) {
  std::vector<std::string> failed;
  const auto& diagnosis = set.rules()[rule].diagnosis;
  if (!diagnosis || !diagnosis->tests ||
      !scenario::is_list(*diagnosis->tests, "`tests`", problems)) {
    return failed;
  }
  constexpr std::array<std::string_view, 6> keys{"name",     "records", "exactly",
                                                 "at_least", "at_most", "none"};
  for (const Yaml& test : diagnosis->tests->items) {
    if (!scenario::is_mapping(test, "a test", problems)) { continue; }
    scenario::check_keys(test, keys, problems);
    const Wanted wanted = wanted_of(test, problems);
    const Yaml* const records = scenario::required(test, "records", problems);
    if (records == nullptr || records->kind != Yaml::Kind::sequence) { continue; }
    std::vector<evidence::Record> made;
    for (const Yaml& written : records->items) { made.push_back(record_of(written)); }
    const rules::Detected detected = rules::detect(set, made);
    const auto matches = std::ranges::count_if(detected.rules, [&](const auto& rows) {
      return std::ranges::find(rows, rule) != rows.end();
    });
    if (matches >= wanted.least && matches <= wanted.most) { continue; }
    const Yaml* const name = test.find("name");
    const std::size_t without_time = detected.troubles.without_time;
    failed.push_back(fmt::format(
        "its test {}at line {} wants {} matches and got {}{}",
        name == nullptr ? std::string() : '`' + name->text + "` ", test.place.line, wanted.words,
        matches,
        without_time == 0 ? ""
                          : fmt::format("; {} of its records have no time, and so are in no "
                                        "correlation",
                                        without_time)));
  }
  return failed;
}

}  // namespace mscsim::harness
