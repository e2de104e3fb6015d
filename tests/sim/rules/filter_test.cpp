#include "sim/rules/filter.hpp"

#include <catch2/catch.hpp>

#include "sim/rules/detector.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

constexpr std::string_view rules = R"(
title: Failed login
id: 53ba33fd-3a50-4468-a5ef-c583635cfa92
name: failed
logsource: { product: windows, service: security }
detection: { s: { EventID: 529 }, condition: s }
---
title: Successful login
name: success
logsource: { product: windows, service: security }
detection: { s: { EventID: 528 }, condition: s }
---
title: Resource failed
name: resource
logsource: { product: windows, service: system }
detection: { s: { EventID: 1069 }, condition: s }
---
title: Many
name: many
correlation: { type: event_count, rules: [failed], timespan: 1m, condition: { gte: 3 } }
generate: true
---
)";

/// A filter of `rules` with this log source: no administrator.
std::string filter(std::string_view rules_asked, std::string_view log_source) {
  return "title: Not the administrators\nlogsource: " + std::string(log_source) +
         "\nfilter:\n  rules: " + std::string(rules_asked) +
         "\n  selection: { User|startswith: adm_ }\n  condition: not selection\n";
}

/// The event ids that still match of an administrator.
std::string left_by(std::string_view rules_asked, std::string_view log_source) {
  const RuleSet set(made(std::string(rules) + filter(rules_asked, log_source)));
  Detector detector(set);
  std::string left;
  for (const int id : {529, 528, 1069}) {
    const auto rows =
        detector.feed({{{"EventID", std::int64_t{id}}, {"User", std::string("ADM_x")}}});
    if (!rows.empty()) { left += (left.empty() ? "" : " ") + std::to_string(id); }
    CHECK(detector.feed({{{"EventID", std::int64_t{id}}, {"User", std::string("x")}}}).size() == 1);
  }
  return left;
}

/// What is warned of, or what it is refused with.
std::vector<std::string> warnings_of(const std::string& text) {
  const std::vector<RuleFile> files{{.name = "rule.yml", .text = std::string(rules) + text}};
  const LoadedRules loaded = read_rules(files, {}, {});
  std::vector<std::string> lines;
  if (!loaded.refused.empty()) { lines.push_back("refused: " + loaded.refused.front().what); }
  for (const auto& each : loaded.warnings) {
    lines.push_back(std::to_string(each.place.line) + ':' + std::to_string(each.place.column) +
                    ' ' + each.what + (each.instead.empty() ? "" : "; " + each.instead));
  }
  return lines;
}

constexpr std::string_view security = "{ product: windows, service: security }";
constexpr std::string_view windows = "{ product: windows }";

}  // namespace

TEST_CASE("a filter is one more condition of the rules that it names, by id or by name") {
  CHECK(left_by("[failed]", security) == "528 1069");
  CHECK(left_by("[53ba33fd-3a50-4468-a5ef-c583635cfa92]", security) == "528 1069");
  CHECK(left_by("failed", security) == "528 1069");
  CHECK(left_by("[failed, success, failed]", security) == "1069");
}

TEST_CASE("a filter is only for rules whose log source has all that its own has") {
  CHECK(left_by("any", security) == "1069");
  CHECK(left_by("Any", windows).empty());
  CHECK(left_by("any", "{ service: system }") == "529 528");
  CHECK(left_by("[failed]", windows) == "528 1069");
  CHECK(left_by("[failed, resource]", "{ product: windows, service: system }") == "529 528");
  CHECK(left_by("[failed]", "{ product: windows, service: security, category: x }") ==
        "529 528 1069");
  CHECK(left_by("[failed]", "{ product: Windows, service: SECURITY }") == "528 1069");
}

TEST_CASE("a filter that has no effect is warned of") {
  using Lines = std::vector<std::string>;
  CHECK(warnings_of(filter("[failed]", security)).empty());
  CHECK(warnings_of(filter("any", windows)).empty());
  CHECK(warnings_of(filter("[failed, faild]", security)) ==
        Lines{"26:19 there is no rule with the id or name `faild`; did you mean `failed`?"});
  CHECK(warnings_of(filter("[resource]", security)) ==
        Lines{"26:11 a filter without effect: its log source is not that of `resource`"});
  CHECK(warnings_of(filter("any", "{ product: linux }")) ==
        Lines{"26:10 a filter without effect: no rule is of its log source"});
}

TEST_CASE("a filter that is none is refused") {
  using Lines = std::vector<std::string>;
  const auto refused = [](const std::string& text) { return warnings_of(text).front(); };
  CHECK(refused(filter("[many]", windows)) == "refused: a filter of a correlation");
  CHECK(refused(filter("[]", windows)) == "refused: `rules` is empty");
  CHECK(refused(filter("{}", windows)) == "refused: `rules` is not a list");
  CHECK(problems_of("title: x\nlogsource: { product: windows }\n"
                    "filter: { selection: { a: 1 }, condition: selection }\n") ==
        Lines{"3:9 `rules` is missing"});
  CHECK(
      problems_of("title: x\nfilter: { rules: any, selection: { a: 1 }, condition: selection }") ==
      Lines{"1:1 `logsource` is missing"});
  CHECK(problems_of("title: x\nlogsource: { product: windows }\nfilter: { rules: any }\n") ==
        Lines{"3:9 `condition` is missing", "3:9 no search identifier in `filter`"});
}

}  // namespace mscsim::rules
