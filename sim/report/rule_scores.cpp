#include "sim/report/rule_scores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/tables.hpp"
#include "sim/report/diagnosis_case.hpp"
#include "sim/report/junit_xml.hpp"
#include "sim/report/page.hpp"
#include "sim/report/sigma_sarif.hpp"
#include "sim/report/transcript.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::report {
namespace {

using harness::Judgement;
using harness::Mistake;
using harness::Outcome;
using harness::RuleScore;
using harness::SetScore;
using rules::Rule;
using Json = nlohmann::ordered_json;

rules::Least least_of(const Rule& rule) {
  return rule.diagnosis ? rule.diagnosis->least : rules::Least{};
}

std::string share_words(const std::optional<double>& share) {
  return share ? fmt::format("{:.3f}", *share) : std::string("-");
}

Judgement judged(const RuleScore& score, const Rule& rule) { return score.judged(least_of(rule)); }

std::string_view word(Judgement judgement) {
  switch (judgement) {
    case Judgement::passed:
      return "passed";
    case Judgement::failed:
      return "failed";
    case Judgement::not_tested:
      break;
  }
  return "not_tested";
}

/// How many rules it came to that.
std::size_t count(const SetScore& scores, const std::vector<Rule>& rules, Judgement wanted) {
  return static_cast<std::size_t>(std::ranges::count_if(scores.rules, [&](const RuleScore& score) {
    return judged(score, rules[score.rule]) == wanted;
  }));
}

constexpr std::string_view why_not_tested = "not tested here: it met no case of its cause";

void put_row(Page& page, const RuleScore& score, const Rule& rule) {
  page.put(fmt::format("{:>5} {:>5} {:>5} {:>6} {:>9} {:>6} {:>5} {:>4}  ",
                       score.count(Outcome::true_positive), score.count(Outcome::false_positive),
                       score.count(Outcome::false_negative), score.count(Outcome::true_negative),
                       share_words(score.precision()), share_words(score.recall()),
                       share_words(score.cure_rate()), score.harmed));
  const Judgement judgement = judged(score, rule);
  page.put(judgement == Judgement::passed   ? Ink::good
           : judgement == Judgement::failed ? Ink::bad
                                            : Ink::faint,
           printable(rule.title));
  page.end_line();
}

Json json_of(const Mistake& mistake) {
  return {{"what", mistake.what},
          {"file", mistake.at->plan->file.c_str()},
          {"case", label(*mistake.at->plan)},
          {"steps", mistake.at->steps},
          {"node", std::string(mistake.at->plan->site->name(mistake.node))}};
}

Json json_of(const std::optional<double>& share) { return share ? Json(*share) : Json(nullptr); }

Json json_of(const RuleScore& score, const Rule& rule) {
  Json mistakes = Json::array();
  for (const Fault& fault : faults(score)) {
    mistakes.push_back(fault.mistake != nullptr ? json_of(*fault.mistake)
                                                : Json{{"what", fault.what}});
  }
  return {{"title", rule.title},
          {"id", rule.id},
          {"file", rule.place.file.str()},
          {"line", rule.place.line},
          {"cause", score.condition},
          {"true_positives", score.count(Outcome::true_positive)},
          {"false_positives", score.count(Outcome::false_positive)},
          {"false_negatives", score.count(Outcome::false_negative)},
          {"true_negatives", score.count(Outcome::true_negative)},
          {"precision", json_of(score.precision())},
          {"recall", json_of(score.recall())},
          {"advised", score.advised},
          {"cured", score.cured},
          {"cure_rate", json_of(score.cure_rate())},
          {"harmed", score.harmed},
          {"needless_steps", score.needless_steps},
          {"passed", score.passed(least_of(rule))},
          {"judgement", std::string(word(judged(score, rule)))},
          {"mistakes", std::move(mistakes)}};
}

}  // namespace

std::vector<Fault> faults(const RuleScore& score) {
  std::vector<Fault> list;
  for (const auto* const mistake :
       {&score.false_positive, &score.false_negative, &score.not_cured}) {
    if (*mistake) { list.push_back({(*mistake)->what, &**mistake}); }
  }
  for (const std::string& step : score.needless_steps) {
    list.push_back({"cures as well without " + step, nullptr});
  }
  for (const std::string& test : score.failed_tests) { list.push_back({test, nullptr}); }
  return list;
}

std::string text_report(const SetScore& scores, const std::vector<Rule>& rules, Paper paper) {
  Page page(paper);
  page.put(Ink::faint, fmt::format("{:>5} {:>5} {:>5} {:>6} {:>9} {:>6} {:>5} {:>4}  rule", "tp",
                                   "fp", "fn", "tn", "precision", "recall", "cure", "harm"));
  page.end_line();
  for (const RuleScore& score : scores.rules) { put_row(page, score, rules[score.rule]); }
  for (const RuleScore& score : scores.rules) {
    const Rule& rule = rules[score.rule];
    const auto list = faults(score);
    if (list.empty()) { continue; }
    const bool within = score.passed(least_of(rule));
    page.put(Ink::strong, printable(rule.title));
    page.put(Ink::faint, within ? " (within what it allows)" : "");
    page.end_line();
    for (const Fault& fault : list) {
      page.pad(2);
      page.put(within ? Ink::plain : Ink::bad, printable(fault.what));
      page.end_line();
      if (fault.mistake == nullptr) { continue; }
      page.pad(4);
      page.put(Ink::faint, printable(words(*fault.mistake->at)));
      page.end_line();
    }
  }
  const auto put_list = [&page](std::string_view what, const std::vector<std::string>& names) {
    if (names.empty()) { return; }
    page.put(fmt::format("{}:", what));
    page.end_line();
    for (const std::string& name : names) {
      page.put("  " + printable(name));
      page.end_line();
    }
  };
  std::vector<std::string> overlaps;
  for (const auto& [one, other] : scores.overlaps) {
    overlaps.push_back(rules[one].title + " and " + rules[other].title);
  }
  std::vector<std::string> silent;
  std::vector<std::string> not_tested;
  for (const RuleScore& score : scores.rules) {
    const Rule& rule = rules[score.rule];
    if (judged(score, rule) == Judgement::not_tested) { not_tested.push_back(rule.title); }
  }
  const auto is_tested = [&](std::size_t row) {
    return std::ranges::find(not_tested, rules[row].title) == not_tested.end();
  };
  for (const std::size_t row : scores.silent) {
    if (is_tested(row)) { silent.push_back(rules[row].title); }
  }
  put_list("conditions that held and that no rule names", scores.uncovered);
  put_list("rules that always flagged the same machines", overlaps);
  put_list("rules that never fired", silent);
  put_list("rules that are not tested here, since they met no case of their cause", not_tested);
  page.put(
      count(scores, rules, Judgement::failed) == 0 ? Ink::good : Ink::bad,
      fmt::format("{} of {} rules pass{} in {} cases, {} records",
                  count(scores, rules, Judgement::passed), scores.rules.size(),
                  not_tested.empty() ? std::string()
                                     : fmt::format(", {} are not tested here,", not_tested.size()),
                  scores.cases, scores.records));
  page.end_line();
  return std::move(page).text();
}

std::string json_report(const SetScore& scores, const std::vector<Rule>& rules) {
  Json list = Json::array();
  for (const RuleScore& score : scores.rules) { list.push_back(json_of(score, rules[score.rule])); }
  Json uncovered = Json::array();
  for (const std::string& condition : scores.uncovered) { uncovered.push_back(condition); }
  Json overlaps = Json::array();
  for (const auto& [one, other] : scores.overlaps) {
    overlaps.push_back({rules[one].title, rules[other].title});
  }
  Json silent = Json::array();
  for (const std::size_t row : scores.silent) { silent.push_back(rules[row].title); }
  return unicode::json_text(Json{{"format", 1},
                                 {"cases", scores.cases},
                                 {"records", scores.records},
                                 {"rules", std::move(list)},
                                 {"uncovered_conditions", std::move(uncovered)},
                                 {"overlapping_rules", std::move(overlaps)},
                                 {"silent_rules", std::move(silent)}});
}

std::string junit_report(const SetScore& scores, const std::vector<Rule>& rules) {
  std::vector<JunitSuite> suites;
  for (const RuleScore& score : scores.rules) {
    const Rule& rule = rules[score.rule];
    if (suites.empty() || suites.back().file != rule.place.file.str()) {
      suites.push_back({.file = rule.place.file, .cases = {}});
    }
    JunitCase test{.name = rule.title};
    const Judgement judgement = judged(score, rule);
    if (judgement == Judgement::not_tested) { test.skipped = why_not_tested; }
    for (const Fault& fault : faults(score)) {
      const std::string where =
          fault.mistake == nullptr ? std::string() : words(*fault.mistake->at);
      if (judgement == Judgement::failed) {
        test.failures.push_back({.message = fault.what, .text = where});
      } else {  // as many as the rule says that it may have
        test.output += fault.what + (where.empty() ? "\n" : " (" + where + ")\n");
      }
    }
    suites.back().cases.push_back(std::move(test));
  }
  return junit_xml(suites);
}

std::string sarif_report(const SetScore& scores, const std::vector<Rule>& rules) {
  std::vector<SarifRule> known;
  std::vector<SarifResult> results;
  for (const RuleScore& score : scores.rules) {
    const Rule& rule = rules[score.rule];
    known.push_back(sarif_rule(rule));
    if (judged(score, rule) == Judgement::not_tested) {
      results.push_back({.rule = rules::called(rule),
                         .level = SarifLevel::none,
                         .message = rule.title + " is " + std::string(why_not_tested),
                         .place = rule.place});
    }
    for (const Fault& fault : faults(score)) {
      const std::string where =
          fault.mistake == nullptr ? std::string() : " (" + words(*fault.mistake->at) + ")";
      results.push_back(
          {.rule = rules::called(rule),
           .level = score.passed(least_of(rule)) ? SarifLevel::note : SarifLevel::error,
           .message = rule.title + " " + fault.what + where,
           .place = rule.place});
    }
  }
  return sarif_log(known, results);
}

}  // namespace mscsim::report
