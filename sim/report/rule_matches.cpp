#include "sim/report/rule_matches.hpp"

#include <algorithm>

#include "sim/report/junit_xml.hpp"
#include "sim/report/sigma_sarif.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report {
namespace {

using Matches = std::vector<RuleMatch>;
using Rules = std::vector<rules::Rule>;

std::string details(const RuleMatch& match) {
  std::string said;
  if (!match.computer.empty()) { said += " on " + match.computer; }
  if (!match.time.empty()) { said += " at " + match.time; }
  return said;
}

}  // namespace

std::string junit_report(const Matches& matches, const Rules& rules,
                         const scenario::Problems& problems) {
  std::vector<std::string> said(rules.size());
  for (const RuleMatch& match : matches) {
    said[match.rule] += words(match.place) + details(match) + '\n';
  }
  std::vector<JunitSuite> suites;
  for (std::size_t row = 0; row < rules.size(); ++row) {
    if (!rules[row].reported) { continue; }
    const std::string& file = rules[row].place.file;
    if (suites.empty() || suites.back().file != file) {
      suites.push_back({.file = file, .cases = {}});
    }
    suites.back().cases.push_back({.name = rules[row].title, .output = said[row]});
  }
  if (!problems.empty()) {
    JunitCase unread{.name = "records can be read"};
    for (const scenario::Problem& problem : problems) {
      unread.failures.push_back({.message = words(problem.place) + ": " + problem.what});
    }
    suites.push_back({.file = problems.front().place.file, .cases = {std::move(unread)}});
  }
  return junit_xml(suites);
}

std::string sarif_report(const Matches& matches, const Rules& rules,
                         const scenario::Problems& problems) {
  constexpr const char* unread = "record-error";
  std::vector<SarifRule> known;
  for (const rules::Rule& rule : rules) {
    if (rule.reported) { known.push_back(sarif_rule(rule)); }
  }
  if (!problems.empty()) { known.push_back({.id = unread, .title = "A line that is no record"}); }
  std::vector<SarifResult> results;
  for (const RuleMatch& match : matches) {
    const rules::Rule& rule = rules[match.rule];
    results.push_back({.rule = rules::called(rule),
                       .level = sarif_level(rule.level),
                       .message = rule.title + details(match),
                       .place = match.place});
  }
  for (const scenario::Problem& problem : problems) {
    results.push_back({.rule = unread, .message = problem.what, .place = problem.place});
  }
  return sarif_log(known, results);
}

}  // namespace mscsim::report
