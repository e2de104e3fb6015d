#include "sim/report/mutation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/report/diagnosis_case.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/page.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::report {
namespace {

using harness::MutationScore;
using rules::Rule;
using Json = nlohmann::ordered_json;

}  // namespace

std::string text_report(const std::vector<MutationScore>& scores, const std::vector<Rule>& rules,
                        Paper paper) {
  Page page(paper);
  page.put(Ink::faint, "mutants killed  rule");
  page.end_line();
  std::size_t killed = 0;
  std::size_t all = 0;
  for (const MutationScore& score : scores) {
    killed += score.killed();
    all += score.mutants.size();
    page.put(fmt::format("{:>7} {:>6}  ", score.mutants.size(), score.killed()));
    page.put(score.killed() == score.mutants.size() ? Ink::good : Ink::plain,
             rules[score.rule].title);
    page.end_line();
    for (const MutationScore::Fate& fate : score.mutants) {
      if (fate.killed) { continue; }
      page.pad(16);
      page.put(Ink::bad, "survived: ");
      page.put(fate.what);
      page.end_line();
      if (fate.told_apart_by == nullptr) { continue; }
      page.pad(18);
      page.put(Ink::faint, printable("missing: " + words(*fate.told_apart_by)));
      page.end_line();
    }
  }
  page.put(fmt::format("{} of {} mutants killed", killed, all));
  page.end_line();
  return std::move(page).text();
}

std::string mutation_elements(const std::vector<MutationScore>& scores,
                              const std::vector<Rule>& rules) {
  Json files = Json::object();
  std::size_t number = 0;
  for (const MutationScore& score : scores) {
    const Rule& rule = rules[score.rule];
    Json& file = files[rule.place.file.str()];
    if (file.is_null()) {
      file = {{"language", "yaml"}, {"source", rule.place.file.text()}, {"mutants", Json::array()}};
    }
    for (const MutationScore::Fate& fate : score.mutants) {
      const int line = std::max(1, rule.place.line);
      file["mutants"].push_back(
          {{"id", std::to_string(++number)},
           {"mutatorName", fate.mutator},
           {"replacement", fate.what},
           {"location",
            {{"start", {{"line", line}, {"column", 1}}}, {"end", {{"line", line}, {"column", 2}}}}},
           {"status", fate.killed ? "Killed" : "Survived"}});
    }
  }
  return unicode::json_text(Json{{"schemaVersion", "1"},
                                 {"thresholds", {{"high", 90}, {"low", 60}}},
                                 {"files", std::move(files)}});
}

}  // namespace mscsim::report
