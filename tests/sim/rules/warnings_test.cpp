#include "sim/rules/warnings.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "sim/rules/load.hpp"

namespace mscsim::rules {
namespace {

using Lines = std::vector<std::string>;

/// `LINE:COLUMN what; instead` of each.
Lines lines_of(const scenario::Problems& problems) {
  Lines lines;
  for (const auto& problem : problems) {
    lines.push_back(fmt::format("{}:{} {}{}{}", problem.place.line, problem.place.column,
                                problem.what, problem.instead.empty() ? "" : "; ",
                                problem.instead));
  }
  return lines;
}

Lines warnings_of(const std::string& text) {
  const std::vector<RuleFile> files{{.name = "rule.yml", .text = text}};
  const LoadedRules loaded = read_rules(files, {}, {});
  for (const auto& problem : loaded.problems) { FAIL(problem.what); }
  return lines_of(loaded.warnings);
}

Lines of_meta(const std::string& line) {
  return warnings_of(line +
                     "\ntitle: A rule\nlogsource: { product: windows, service: system }\n"
                     "detection: { s: { A: 1 }, condition: s }\n");
}

std::string rule_text(const std::string& detection, const std::string& service,
                      const std::string& rest) {
  return "title: A rule\nlogsource: { product: windows, service: " + service +
         " }\ndetection: " + detection + "\n" + rest;
}

Lines of_detection(const std::string& detection, const std::string& service = "system",
                   const std::string& rest = "") {
  return warnings_of(rule_text(detection, service, rest));
}

/// What is wrong with a rule about inventories.
Lines errors_of(const std::string& detection) {
  const std::vector<RuleFile> files{
      {.name = "rule.yml", .text = rule_text(detection, "inventory", "")}};
  const LoadedRules loaded = read_rules(files, {}, {});
  CHECK(loaded.warnings.empty());
  return lines_of(loaded.problems);
}

}  // namespace

TEST_CASE("a rule that says what it means has no warnings") {
  CHECK(of_meta("id: 6edb563d-902e-53c8-8ca9-7fe75aa8d002").empty());
  CHECK(of_meta("date: 2024-02-29").empty());
  CHECK(of_meta("tags: [attack.t1059.001, cve.2024-1, detection.threat-hunting]").empty());
  CHECK(
      of_meta("related: [ { id: 6edb563d-902e-53c8-8ca9-7fe75aa8d002, type: derived } ]").empty());
  CHECK(of_meta("regression_tests_path: x").empty());
  CHECK(of_detection("{ s: { A: 1 }, filter_a: { B: 2 }, condition: s and not 1 of filter_* }")
            .empty());
  CHECK(of_detection("{ s: { A: 1 }, t: { B: 2 }, condition: all of them }").empty());
  CHECK(of_detection("{ s: { A: 1 }, t: { B: 2 }, condition: [s, t] }").empty());
}

TEST_CASE("a selection that no condition uses is warned of") {
  CHECK(of_detection("{ s: { A: 1 }, filter: { B: 2 }, condition: s }") ==
        Lines{"3:27 no condition uses `filter`"});
  CHECK(of_detection("{ s: { A: 1 }, _t: { B: 2 }, condition: 1 of them }") ==
        Lines{"3:27 no condition uses `_t`"});
  CHECK(of_detection("{ s: { A: 1 }, st: { B: 2 }, condition: s }") ==
        Lines{"3:27 no condition uses `st`"});
}

TEST_CASE("what is refused is not warned of as well, nor is a correlation of it") {
  const std::string good =
      "title: Good\nname: good\nid: 1\nlogsource: { product: windows }\n"
      "detection: { s: { A: 1 }, condition: s }\n";
  const std::string bad =
      "title: Bad\nname: bad\nid: 2\nlogsource: { product: windows }\n"
      "detection: { s: { A: 1 }, condition: t }\n";
  const std::string about_bad =
      "title: C\nid: 3\ncorrelation: { type: event_count, rules: [bad], group-by: [A], timespan: "
      "1m, condition: { gte: 2 } }\n";
  const std::vector<RuleFile> files{
      {.name = "rules.yml", .text = good + "---\n" + bad + "---\n" + about_bad}};
  const LoadedRules loaded = read_rules(files, {}, {});
  CHECK(loaded.rules.size() == 1);
  CHECK(loaded.refused.size() == 2);
  REQUIRE(loaded.warnings.size() == 1);
  CHECK(loaded.warnings.front().place.line == 3);
}

TEST_CASE("an id that is no UUID is warned of") {
  CHECK(of_meta("id: my-rule") == Lines{"1:5 the id `my-rule` is no UUID; as in "
                                        "`6edb563d-902e-53c8-8ca9-7fe75aa8d002`"});
  CHECK(of_meta("id: 6edb563d902e-53c8-8ca9-7fe75aa8d0022").size() == 1);
  CHECK(of_meta("id: 6edb563g-902e-53c8-8ca9-7fe75aa8d002").size() == 1);
}

TEST_CASE("a date that is none, or not as ISO 8601 has it, is warned of") {
  CHECK(of_meta("date: 2023/08/21") ==
        Lines{"1:7 `2023/08/21` is no date of ISO 8601; write `2023-08-21`"});
  CHECK(of_meta("modified: 2024/13/45") ==
        Lines{"1:11 `2024/13/45` is no date; as in `2024-12-31`"});
  for (const std::string date : {"2023-02-29", "2023-00-10", "2023-1-1", "21.08.2023", "today",
                                 "0000-01-01", "2023-08-2x"}) {
    INFO(date);
    CHECK(of_meta("date: " + date).size() == 1);
  }
}

TEST_CASE("what the JSON schema has otherwise is warned of") {
  CHECK(of_meta("references: https://example.com") ==
        Lines{"1:13 `references` is no list; `- ` before each, or `[...]`"});
  CHECK(of_meta("author: [a, b]") == Lines{"1:9 `author` is no text"});
  CHECK(of_meta("tags: [T1059]") == Lines{"1:8 `T1059` is no tag; a namespace, a dot and a name "
                                          "in small letters, as in `attack.t1059`"});
  CHECK(of_meta("related: [ { id: 6edb563d-902e-53c8-8ca9-7fe75aa8d002, type: derivd } ]") ==
        Lines{"1:62 unknown relation `derivd`; did you mean `derived`?"});
  CHECK(of_meta("refrences: [a]") == Lines{"1:1 unknown key `refrences`; did you mean "
                                           "`references`?"});
}

TEST_CASE("a log source that is not known is warned of") {
  CHECK(of_detection("{ s: { A: 1 }, condition: s }", "secruity") ==
        Lines{"2:41 unknown service `secruity`; did you mean `security`?"});
}

TEST_CASE("a wildcard that is escaped where a backslash seems meant is warned of") {
  const auto warned = [](const std::string& value) {
    return !of_detection("{ s: { A: '" + value + "' }, condition: s }").empty();
  };
  CHECK(warned(R"(*\Temp\*)"));
  CHECK(warned(R"(C:\Temp\*)"));
  CHECK(warned(R"(C:\Users\*\AppData)"));
  CHECK_FALSE(warned(R"(*\\Temp\\*)"));
  CHECK_FALSE(warned(R"(\*)"));
  CHECK_FALSE(warned(R"(2\*3)"));
  CHECK_FALSE(warned(R"(\\\\\*\\IPC$)"));
  CHECK_FALSE(warned(R"(\\\*\IPC$)"));
  CHECK(of_detection(R"({ s: { A|re: '\\Temp\\.\*' }, condition: s })").empty());
  CHECK(of_detection(R"({ s: { A: ['*\Temp\*'] }, condition: s })") ==
        Lines{R"(3:23 an escaped wildcard in `*\Temp\*`; `\\*` is a backslash and a wildcard)"});
}

TEST_CASE("a category or a field that no inventory has is an error, with the nearest") {
  CHECK(errors_of("{ s: { Category: disk_layut, DeviceNumbr: 1 }, condition: s }") ==
        Lines{"3:29 no inventory has a category `disk_layut`; did you mean `disk_layout`?",
              "3:41 no inventory has a field `DeviceNumbr` in category `disk_layout`; did you mean "
              "`DeviceNumber`?"});
  CHECK(errors_of("{ s: { Category: disk, DeviceNumber: 1 }, condition: s }").size() == 1);
  CHECK(errors_of("{ s: { Category: [disk, disk_layout], DeviceNumber|gt: 1, Computer: A }, "
                  "condition: s }")
            .empty());
  CHECK(errors_of("{ s: { DeviceNumber: 1 }, condition: s }").empty());
  CHECK(errors_of("{ s: [ { DeviceNumbr: 1 } ], condition: s }").size() == 1);
}

TEST_CASE("an event that nothing logs is warned of in rules of this model only") {
  const std::string ours = "mscsim: { cause: adapter-broken }\n";
  const std::string wrong_id = "{ s: { Provider_Name: ClusSvc, EventID: 1043 }, condition: s }";
  CHECK(of_detection(wrong_id).empty());
  CHECK(
      of_detection("{ s: { Provider_Name: ClusSvc, EventID: 1044 }, condition: s }", "system", ours)
          .empty());
  const Lines lines = of_detection(wrong_id, "system", ours);
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().starts_with(
      "3:52 nothing in the model logs an event `1043` as `ClusSvc`; the nearest is "));
  CHECK(of_detection("{ s: { Provider_Name: ClusSv, EventID: 1044 }, condition: s }", "system",
                     ours) ==
        Lines{"3:34 nothing in the model logs as `ClusSv`; did you mean `ClusSvc`?"});
  CHECK(of_detection("{ s: { Provider_Name: NetBT, EventID: 1044 }, condition: s }", "system",
                     ours) ==
        Lines{"3:50 nothing in the model logs an event `1044` as `NetBT`; the nearest is 1044 of "
              "`ClusSvc`"});
  CHECK(of_detection("{ s: { Provider_Name: 'Clus*', EventID: [1044, 9999] }, condition: s }",
                     "system", ours)
            .size() == 1);
}

}  // namespace mscsim::rules
