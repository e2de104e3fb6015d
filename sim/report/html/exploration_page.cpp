#include "sim/report/html/exploration_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/claims/audit.hpp"
#include "sim/report/dot.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/exploration_words.hpp"
#include "sim/report/html/document.hpp"
#include "sim/report/html/pictures.hpp"
#include "sim/report/html/timeline.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report::html {
namespace {

using claims::Answer;
using claims::Exploration;
using claims::Proof;

/// More kinds of worlds than this make no picture that a person reads.
constexpr std::size_t classes_drawn_max = 60;

struct Score {
  std::size_t claims = 0;
  std::size_t held = 0;
  std::size_t refuted = 0;
};

Score score(std::span<const Exploration> explorations) {
  Score score;
  for (const Exploration& exploration : explorations) {
    for (const Proof& proof : exploration.proofs) {
      ++score.claims;
      score.held += proof.answer == Answer::holds ? 1 : 0;
      score.refuted += proof.answer == Answer::refuted ? 1 : 0;
    }
  }
  return score;
}

std::string verdict(const Score& score) {
  const std::string count = plural(score.claims, "claim");
  if (score.held == score.claims) { return element("strong", "good", count + ", all hold"); }
  const std::size_t unknown = score.claims - score.held - score.refuted;
  return element("strong", "bad",
                 fmt::format("{}, {} refuted, {} unknown", count, score.refuted, unknown));
}

std::string_view look_of(Answer answer) {
  switch (answer) {
    case Answer::holds:
      return "good";
    case Answer::refuted:
      return "bad";
    case Answer::unknown:
      break;
  }
  return "warn";
}

/// The steps of a trace done again, step by step.
std::string replayed(const Exploration& exploration, const Proof& proof, Pictures& pictures) {
  const scenario::PlannedExploration& asked = *exploration.plan->exploration;
  scenario::Plan plan = *exploration.plan;
  plan.steps = asked.steps_along(proof.trace);
  return timeline(plan, pictures);
}

/// A claim with its answer; where a trace settles it, folded up below.
std::string claim(const Exploration& exploration, const Proof& proof, Pictures& pictures) {
  const std::string head = fmt::format("{} <code class=\"item\" tabindex=\"0\">{}</code>",
                                       element("strong", look_of(proof.answer), word(proof.answer)),
                                       xml_escaped(proof.claim->words));
  if (proof.trace.empty()) {
    return fmt::format("<li>{}{}{}</li>\n", head, proof.remark.empty() ? "" : ": ",
                       xml_escaped(proof.remark));
  }
  const std::string remark =
      proof.remark.empty() ? std::string() : element("p", "", "There: " + proof.remark);
  const bool open = proof.answer == Answer::refuted;
  return fmt::format(
      "<li><details{}><summary>{} <span class=\"faint\">{} {}</span></summary>\n{}{}"
      "</details></li>\n",
      open ? " open" : "", head, trace_caption(proof), plural(proof.trace.size(), "step"), remark,
      replayed(exploration, proof, pictures));
}

std::string graph_words(const claims::Quotient& quotient) {
  return fmt::format(
      "{}, of which those with the same conditions, machines up and states of "
      "groups are one box; red is a step that logs a warning or an error",
      plural(quotient.classes.size(), "kind") + " of worlds");
}

std::string graph(const Exploration& exploration, Pictures& pictures) {
  if (!exploration.quotient) {
    return element("p", "faint", "No graph: not every world that can be reached was looked at.");
  }
  const claims::Quotient& quotient = *exploration.quotient;
  const std::string what = graph_words(quotient);
  if (quotient.classes.size() > classes_drawn_max) {
    return element("p", "faint", "Too many to draw: " + what + ". --dot writes them.");
  }
  const auto picture = pictures.shown(report::dot(quotient), what);
  if (!picture) { return element("p", "faint", "No room to draw: " + what + "."); }
  return fmt::format("<figure class=\"worlds\"><figcaption>{}</figcaption>{}</figure>\n",
                     xml_escaped(what), *picture);
}

std::string section(const Exploration& exploration, Pictures& pictures) {
  std::string html = element("h2", "", name(exploration));
  if (!exploration.refused.empty()) { return html + element("p", "bad", exploration.refused); }
  html += element("p", "faint", reach_words(exploration));
  html += "<ul class=\"claims\">\n";
  for (const Proof& proof : exploration.proofs) { html += claim(exploration, proof, pictures); }
  html += "</ul>\n";
  const claims::Verdict verdict = claims::audit(exploration);
  if (verdict != claims::Verdict::nothing && !exploration.plan->cites.empty()) {
    html += element("p", "",
                    fmt::format("{}: {}", exploration.plan->cites.front(), claims::word(verdict)));
  }
  html += "<details open><summary>The worlds</summary>";
  return html + graph(exploration, pictures) + "</details>\n";
}

}  // namespace

std::string exploration_page(std::span<const Exploration> explorations) {
  Pictures pictures;
  std::string sections;
  for (const Exploration& exploration : explorations) {
    sections += section(exploration, pictures);
  }
  const scenario::Plan& plan = *explorations.front().plan;
  const std::string body =
      fmt::format("<main id=\"main\">\n<h1>{}</h1>\n<p><code>{}</code> {} {}</p>\n{}{}</main>",
                  xml_escaped(plan.title), xml_escaped(plan.file),
                  xml_escaped(fmt::format("{}", fmt::join(plan.cites, ", "))),
                  verdict(score(explorations)), pictures.definitions(), sections);
  return document(plan.title, body);
}

std::string exploration_index(const std::vector<ExplorationRow>& rows) {
  Score all;
  std::string table;
  for (const ExplorationRow& row : rows) {
    const Score here = score(row.explorations);
    all.claims += here.claims;
    all.held += here.held;
    all.refuted += here.refuted;
    std::uint64_t worlds = 0;
    for (const Exploration& exploration : row.explorations) { worlds += exploration.worlds; }
    const scenario::Plan& plan = *row.explorations.front().plan;
    table += fmt::format(
        "<tr><td><a href=\"{}\">{}</a></td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>\n",
        url_escaped(row.page), xml_escaped(plan.title), xml_escaped(plan.file), worlds,
        verdict(here));
  }
  const std::string body = fmt::format(
      "<main id=\"main\">\n<h1>{} explored</h1>\n<p>{}</p>\n<table><thead><tr>"
      "<th scope=\"col\">Scenario</th><th scope=\"col\">File</th><th scope=\"col\">Worlds</th>"
      "<th scope=\"col\">Claims</th></tr></thead>\n<tbody>\n{}</tbody></table>\n</main>",
      plural(rows.size(), "scenario"), verdict(all), table);
  return document("Claims", body);
}

}  // namespace mscsim::report::html
