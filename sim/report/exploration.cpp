#include "sim/report/exploration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/claims/audit.hpp"
#include "sim/report/exploration_cost.hpp"
#include "sim/report/exploration_words.hpp"
#include "sim/report/page.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::report {
namespace {

using claims::Answer;
using claims::Exploration;
using claims::Proof;
using Json = nlohmann::ordered_json;

constexpr std::size_t answer_width = 9;

const std::string& step_words(const Exploration& exploration, std::size_t action) {
  return exploration.plan->exploration->actions[action].words;
}

void put_proof(Page& page, const Exploration& exploration, const Proof& proof) {
  page.pad(2);
  page.put(proof.answer == Answer::holds     ? Ink::good
           : proof.answer == Answer::refuted ? Ink::bad
                                             : Ink::strong,
           fmt::format("{:<{}}", word(proof.answer), answer_width));
  page.put_paragraph(proof.claim->words, answer_width + 2);
  if (proof.trace.empty()) { return; }
  page.pad(answer_width + 2);
  page.put(Ink::faint, trace_caption(proof));
  page.end_line();
  for (const std::size_t action : proof.trace) {
    page.pad(answer_width + 4);
    page.put("- ");
    page.put_paragraph(step_words(exploration, action), answer_width + 8, answer_width + 6);
  }
  if (!proof.remark.empty()) {
    page.pad(answer_width + 2);
    page.put(Ink::faint, "there: ");
    page.put_paragraph(proof.remark, answer_width + 9);
  }
}

/// Of what is claimed of an article: what it comes to.
void put_verdict(Page& page, const Exploration& exploration) {
  const scenario::Plan& plan = *exploration.plan;
  const claims::Verdict verdict = claims::audit(exploration);
  if (plan.cites.empty() || verdict == claims::Verdict::nothing) { return; }
  page.pad(2);
  page.put(fmt::format("{}: ", plan.cites.front()));
  page.put(verdict == claims::Verdict::confirmed ? Ink::good : Ink::bad, claims::word(verdict));
  page.end_line();
}

Json json(const Exploration& exploration, const Proof& proof) {
  Json trace = Json::array();
  for (const std::size_t action : proof.trace) { trace.push_back(step_words(exploration, action)); }
  return {{"line", proof.claim->place.line},
          {"claim", proof.claim->words},
          {"answer", proof.answer == Answer::refuted ? "refuted" : word(proof.answer)},
          {"trace", std::move(trace)},
          {"remark", proof.remark}};
}

Json json(const Exploration& exploration) {
  Json variables = Json::object();
  for (const auto& [variable, value] : exploration.plan->variables) { variables[variable] = value; }
  Json claims = Json::array();
  for (const Proof& proof : exploration.proofs) { claims.push_back(json(exploration, proof)); }
  return {{"file", exploration.plan->file},
          {"title", exploration.plan->title},
          {"case", exploration.plan->case_name},
          {"variables", std::move(variables)},
          {"worlds", exploration.worlds},
          {"steps", exploration.transitions},
          {"depth", exploration.depth},
          {"parts", exploration.parts},
          {"complete", exploration.complete},
          {"cut_by", words(exploration.cut)},
          {"omission_probability", exploration.omission_probability},
          {"refused", exploration.refused},
          {"verdict", claims::word(claims::audit(exploration))},
          {"claims", std::move(claims)}};
}

}  // namespace

std::string text_report(const std::vector<Exploration>& explorations, bool colour, bool costs) {
  Page page(colour);
  std::size_t held = 0;
  std::size_t all = 0;
  double likeliest = 0;
  for (const Exploration& exploration : explorations) {
    page.put(Ink::strong, exploration.plan->file);
    page.put(fmt::format(": {}", name(exploration)));
    page.end_line();
    page.pad(2);
    if (!exploration.refused.empty()) {
      page.put(Ink::bad, exploration.refused);
      page.end_line();
      continue;
    }
    page.put(Ink::faint, reach_words(exploration));
    page.end_line();
    if (costs) { put_cost(page, exploration); }
    likeliest = std::max(likeliest, exploration.omission_probability);
    for (const Proof& proof : exploration.proofs) {
      put_proof(page, exploration, proof);
      held += proof.answer == Answer::holds ? 1U : 0U;
      ++all;
    }
    put_verdict(page, exploration);
  }
  page.put(held == all ? Ink::good : Ink::bad, fmt::format("{} of {}", held, plural(all, "claim")));
  page.put(held == 1 && all == 1 ? " holds" : " hold");
  if (likeliest > 0) { page.put(", as far as hashes tell worlds apart"); }
  page.end_line();
  return std::move(page).text();
}

std::string json_report(const std::vector<Exploration>& explorations, bool costs) {
  Json list = Json::array();
  for (const Exploration& exploration : explorations) {
    list.push_back(json(exploration));
    if (costs) { list.back()["cost"] = json_cost(exploration); }
  }
  return Json{{"format", 1}, {"explorations", std::move(list)}}.dump(2) + "\n";
}

std::string trace_scenario(const scenario::Plan& plan, const Proof& proof) {
  std::string text = fmt::format("title: {}\n", scenario::scalar_words(proof.claim->words));
  if (plan.world) { text += fmt::format("world: {}\n", scenario::words(*plan.world)); }
  text += "steps:\n";
  for (const scenario::PlannedStep& step : plan.exploration->start) {
    text += fmt::format("  - {}\n", step.words);
  }
  for (const std::size_t action : proof.trace) {
    text += fmt::format("  - {}\n", plan.exploration->actions[action].words);
  }
  return text;
}

}  // namespace mscsim::report
