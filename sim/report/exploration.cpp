#include "sim/report/exploration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/claims/audit.hpp"
#include "sim/report/exploration_cost.hpp"
#include "sim/report/exploration_words.hpp"
#include "sim/report/page.hpp"
#include "sim/scenario/words.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::report {
namespace {

using claims::Answer;
using claims::Exploration;
using claims::Proof;
using Json = nlohmann::ordered_json;

constexpr std::size_t answer_width = 9;

/// Of an action, or of what was offered besides: their rows follow.
const std::string& step_words(const Exploration& exploration, std::size_t row) {
  const auto& actions = exploration.plan->exploration->actions;
  return row < actions.size() ? actions[row].words
                              : exploration.ways->offered[row - actions.size()].words;
}

void put_proof(Page& page, const Exploration& exploration, const Proof& proof) {
  page.pad(2);
  page.put(proof.answer == Answer::holds     ? Ink::good
           : proof.answer == Answer::refuted ? Ink::bad
                                             : Ink::strong,
           fmt::format("{:<{}}", word(proof.answer), answer_width));
  page.put_paragraph(proof.claim->words, answer_width + 2);
  const bool has_trace = !proof.trace.empty();
  if (has_trace) {
    page.pad(answer_width + 2);
    page.put(Ink::faint, trace_caption(proof));
    page.end_line();
  }
  for (const std::size_t action : proof.trace) {
    page.pad(answer_width + 4);
    page.put("- ");
    page.put_paragraph(step_words(exploration, action), answer_width + 8, answer_width + 6);
  }
  if (!proof.remark.empty()) {
    page.pad(answer_width + 2);
    if (has_trace) { page.put(Ink::faint, "there: "); }
    page.put_paragraph(proof.remark, answer_width + (has_trace ? 9U : 2U));
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

/// A list of actions, each under a heading, as steps.
void put_actions(Page& page, const Exploration& exploration, std::string_view heading,
                 const std::vector<std::size_t>& actions) {
  page.pad(4);
  page.put(Ink::faint, heading);
  page.end_line();
  for (const std::size_t action : actions) {
    page.pad(6);
    page.put("- ");
    page.put_paragraph(step_words(exploration, action), 10, 8);
  }
}

/// The steps that were offered beside the actions.
std::string offered_words(const claims::Ways& ways) {
  std::string words;
  for (const scenario::PlannedStep& step : ways.offered) {
    words += fmt::format("{}`{}`", words.empty() ? "" : ", ", step.words);
  }
  return words;
}

/// Whether a shortest remedy has one of them.
bool has_offered(const Exploration& exploration) {
  const std::size_t actions = exploration.plan->exploration->actions.size();
  return std::ranges::any_of(exploration.ways->remedies, [actions](const auto& remedy) {
    return std::ranges::any_of(remedy, [actions](std::size_t row) { return row >= actions; });
  });
}

void put_ways(Page& page, const Exploration& exploration) {
  const claims::Ways& ways = *exploration.ways;
  const auto heading = [&page](const std::string& text) {
    page.pad(2);
    page.put(Ink::strong, text);
    page.end_line();
  };
  heading(ways.sets_cut ? "too many actions to try all sets of them"
                        : plural(ways.sets_that_break.size(), "smallest set") +
                              " of actions that can show it");
  for (const auto& set : ways.sets_that_break) { put_actions(page, exploration, "with", set); }
  const auto put_remedies = [&](const std::vector<claims::Ways::Actions>& remedies,
                                const std::string& among) {
    heading(remedies.empty()
                ? fmt::format("no sequence of up to {} steps cures wherever it shows{}",
                              claims::remedy_steps_max, among)
                : fmt::format("{} wherever it shows{}",
                              remedies.size() == 1
                                  ? std::string("1 shortest remedy that cures")
                                  : fmt::format("{} shortest remedies that cure", remedies.size()),
                              among));
    for (const auto& remedy : remedies) { put_actions(page, exploration, "do", remedy); }
  };
  if (ways.offered.empty()) {
    put_remedies(ways.remedies, ", of these actions");
  } else {
    const std::string offered = offered_words(ways);
    put_remedies(ways.remedies, fmt::format(", of these actions and {}", offered));
    if (!ways.remedies.empty() && !has_offered(exploration)) {
      put_remedies(ways.remedies_with_offered,
                   fmt::format(", with {}, which is not among the actions", offered));
    }
  }
  if (ways.incurable > 0) {
    heading(plural(ways.incurable, "world") + " from which no way leads back");
    put_actions(page, exploration,
                ways.way_to_incurable.empty() ? "the start is one"
                                              : "the last of these steps is the point of no return",
                ways.way_to_incurable);
  }
  if (ways.stuck > 0) {
    heading(plural(ways.stuck, "world") + " that no action leads out of");
    put_actions(page, exploration, "the shortest way there", ways.way_to_stuck);
  }
}

Json json_ways(const Exploration& exploration) {
  const claims::Ways& ways = *exploration.ways;
  const auto list = [&](const std::vector<std::size_t>& actions) {
    Json steps = Json::array();
    for (const std::size_t action : actions) { steps.push_back(step_words(exploration, action)); }
    return steps;
  };
  const auto lists = [&](const std::vector<std::vector<std::size_t>>& all) {
    Json result = Json::array();
    for (const auto& each : all) { result.push_back(list(each)); }
    return result;
  };
  Json offered = Json::array();
  for (const scenario::PlannedStep& step : ways.offered) { offered.push_back(step.words); }
  return {{"sets_that_break", lists(ways.sets_that_break)},
          {"sets_cut", ways.sets_cut},
          {"remedies", lists(ways.remedies)},
          {"offered", std::move(offered)},
          {"remedies_with_offered", lists(ways.remedies_with_offered)},
          {"incurable", ways.incurable},
          {"way_to_incurable", list(ways.way_to_incurable)},
          {"stuck", ways.stuck},
          {"way_to_stuck", list(ways.way_to_stuck)}};
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
          {"left_out", exploration.left_out},
          {"verdict", claims::word(claims::audit(exploration))},
          {"claims", std::move(claims)}};
}

}  // namespace

std::string text_report(const std::vector<Exploration>& explorations, Paper paper, bool costs) {
  Page page(paper);
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
    for (const std::string& what : exploration.left_out) {
      page.pad(2);
      page.put(Ink::bad, fmt::format("memory did not last for {}", what));
      page.end_line();
    }
    if (exploration.ways) { put_ways(page, exploration); }
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
    if (exploration.ways) { list.back()["ways"] = json_ways(exploration); }
  }
  return unicode::json_text(Json{{"format", 1}, {"explorations", std::move(list)}});
}

std::string trace_scenario(const scenario::Plan& plan, const Proof& proof) {
  std::string text = fmt::format("title: {}\n", scenario::scalar_words(proof.claim->words));
  if (plan.know) { text += fmt::format("know: {}\n", scenario::words(*plan.know)); }
  if (plan.world) { text += fmt::format("world: {}\n", scenario::words(*plan.world)); }
  text += "steps:\n";
  for (const scenario::PlannedStep& step : plan.exploration->steps_along(proof.trace)) {
    text += fmt::format("  - {}\n", step.words);
  }
  return text;
}

}  // namespace mscsim::report
