#include "sim/report/html/rules_page.hpp"

#include <fmt/format.h>

#include "models/tables.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/document.hpp"
#include "sim/report/html/pictures.hpp"
#include "sim/report/html/timeline.hpp"
#include "sim/report/rule_scores.hpp"
#include "sim/report/transcript.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::report::html {
namespace {

using harness::Judgement;
using harness::Mistake;
using harness::Outcome;
using harness::RuleScore;
using rules::Rule;

std::string share(const std::optional<double>& value) {
  return value ? fmt::format("{:.3f}", *value) : std::string("-");
}

std::string judgement(const RuleScore& score, const Rule& rule) {
  switch (score.judged(rule.diagnosis->least)) {
    case Judgement::passed:
      return element("strong", "good", "passes");
    case Judgement::failed:
      return element("strong", "bad", "fails");
    case Judgement::not_tested:
      break;
  }
  return element("span", "faint", "not tested here");
}

std::string_view cause(const RuleScore& score) { return score.condition; }

std::string row(const RuleScore& score, const Rule& rule, std::size_t number) {
  return fmt::format(
      "<tr><td><a href=\"#rule-{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>"
      "<td>{}</td><td>{}</td></tr>\n",
      number, xml_escaped(rule.title), xml_escaped(cause(score)), share(score.precision()),
      share(score.recall()), share(score.cure_rate()), score.harmed, judgement(score, rule));
}

/// What the rule said against what was so.
std::string confusion(const RuleScore& score) {
  return fmt::format(
      "<table class=\"confusion\"><thead><tr><td></td><th scope=\"col\">it was so</th>"
      "<th scope=\"col\">it was not</th></tr></thead><tbody>\n"
      "<tr><th scope=\"row\">flagged</th><td class=\"good\">{}</td><td class=\"bad\">{}</td></tr>\n"
      "<tr><th scope=\"row\">not flagged</th><td class=\"bad\">{}</td>"
      "<td class=\"good\">{}</td></tr>\n</tbody></table>\n",
      score.count(Outcome::true_positive), score.count(Outcome::false_positive),
      score.count(Outcome::false_negative), score.count(Outcome::true_negative));
}

std::string remedy(const RuleScore& score, const Rule& rule) {
  if (!rule.diagnosis->remedy) { return element("p", "faint", "No remedy."); }
  std::string steps;
  for (const scenario::Yaml& step : rule.diagnosis->remedy->items) {
    steps += fmt::format("<li><code>{}</code></li>\n", xml_escaped(scenario::words(step)));
  }
  return fmt::format(
      "<ol>\n{}</ol>\n<p>It was tried {} times, cured {} times and harmed {} times."
      "</p>\n",
      steps, score.advised, score.cured, score.harmed);
}

/// The run that leads to the world of a mistake.
std::string drill_down(const Mistake& mistake, Pictures& pictures) {
  scenario::Plan plan = *mistake.at->plan;
  plan.steps = harness::steps_to(*mistake.at);
  const std::string of_run = label(plan);
  return fmt::format("<p><code>{}</code> {}, after step {}</p>\n{}", xml_escaped(plan.file),
                     xml_escaped(of_run), mistake.at->steps, timeline(plan, pictures));
}

std::string section(const RuleScore& score, const Rule& rule, std::size_t number,
                    Pictures& pictures) {
  std::string html =
      fmt::format("<section id=\"rule-{}\"><h2>{}</h2>\n<p><code>{}</code> {}</p>\n", number,
                  xml_escaped(rule.title), xml_escaped(rule.place.file.str()),
                  fmt::format("cause: <code>{}</code>", xml_escaped(cause(score))));
  html += confusion(score) + remedy(score, rule);
  for (const Fault& fault : faults(score)) {
    if (fault.mistake == nullptr) {
      html += element("p", "bad", fault.what);
      continue;
    }
    html += fmt::format("<details><summary class=\"item\">{}</summary>\n{}</details>\n",
                        element("span", "bad", fault.what), drill_down(*fault.mistake, pictures));
  }
  return html + "</section>\n";
}

}  // namespace

std::string rules_page(const harness::SetScore& scores, const std::vector<Rule>& rules) {
  Pictures pictures;
  std::string rows;
  std::string sections;
  std::size_t number = 0;
  std::size_t right = 0;
  std::size_t not_tested = 0;
  for (const RuleScore& score : scores.rules) {
    const Rule& rule = rules[score.rule];
    rows += row(score, rule, ++number);
    sections += section(score, rule, number, pictures);
    const Judgement judged = score.judged(rule.diagnosis->least);
    right += judged == Judgement::passed ? 1 : 0;
    not_tested += judged == Judgement::not_tested ? 1 : 0;
  }
  std::string uncovered;
  for (const std::string& condition : scores.uncovered) {
    uncovered += element("li", "", condition);
  }
  const std::string body = fmt::format(
      "<main id=\"main\">\n<h1>{} of {} rules pass{}</h1>\n<p>{} cases, {} records</p>\n"
      "<table class=\"scores\"><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Cause</th>"
      "<th scope=\"col\">Precision</th><th scope=\"col\">Recall</th><th scope=\"col\">Cure</th>"
      "<th scope=\"col\">Harm</th><th "
      "scope=\"col\"></th></tr></thead>\n<tbody>\n{}</tbody></table>\n"
      "{}{}<details><summary>Conditions that held and that no rule names: {}</summary><ul>{}</ul>"
      "</details>\n</main>",
      right, scores.rules.size(),
      not_tested == 0 ? std::string() : fmt::format(", {} are not tested here", not_tested),
      scores.cases, scores.records, rows, pictures.definitions(), sections, scores.uncovered.size(),
      uncovered);
  return document("Rules", body);
}

}  // namespace mscsim::report::html
