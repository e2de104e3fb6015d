#include "sim/report/html/timeline.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "models/tables.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/document.hpp"
#include "sim/report/html/machine_graphs.hpp"

namespace mscsim::report::html {
namespace {

/// A line of a lane that the arrow keys stop at.
std::string item(std::string_view look, std::string_view text) {
  return fmt::format("<li><span class=\"item {}\" tabindex=\"0\">{}</span></li>\n", look,
                     xml_escaped(text));
}

std::string list(const std::string& items) {
  return items.empty() ? "" : "<ul>\n" + items + "</ul>";
}

std::string_view look_of(const Seen& seen) {
  if (seen.type == "Error") { return "bad"; }
  return seen.type == "Warning" ? "warn" : "";
}

std::string words(const Seen& seen, std::size_t times) {
  const std::string what =
      seen.event ? fmt::format("{} {} {}: {}", seen.source, seen.id, seen.type, seen.text)
                 : fmt::format("shows: {}", seen.text);
  return times == 1 ? what : fmt::format("{} ({} times)", what, times);
}

/// What was seen on one machine in one step; what came again is told once.
std::string sightings(const StepTranscript& step, const std::string& node) {
  std::string items;
  for (std::size_t i = 0; i < step.seen.size(); ++i) {
    const Seen& seen = step.seen[i];
    const auto alike = [&](const Seen& other) {
      return other.node == node && other.id == seen.id && other.text == seen.text;
    };
    if (seen.node != node) { continue; }
    const auto here = step.seen.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(step.seen.begin(), here, alike)) { continue; }
    const auto times = std::count_if(here, step.seen.end(), alike);
    items += item(look_of(seen), words(seen, static_cast<std::size_t>(times)));
  }
  return items;
}

/// Conditions that began or ended on a machine.
std::string truth(const Site& site, const World& before, const World& after, NodeId node) {
  const View was(site, before);
  const View is(site, after);
  std::string items;
  for (const Condition& condition : conditions_table()) {
    const bool held = condition.holds(was, node);
    if (held == condition.holds(is, node)) { continue; }
    items += fmt::format("<li><span class=\"item truth {}\" tabindex=\"0\">{} {}</span></li>\n",
                         held ? "good" : "bad", held ? "ends:" : "begins:", condition.name);
  }
  return items;
}

std::string expectations(const StepTranscript& step) {
  std::string items;
  for (const Judged& line : step.expectations) {
    items += line.held ? item("good", "as expected: " + line.words)
                       : item("bad", fmt::format("not as expected: {}; seen instead: {}",
                                                 line.words, line.instead));
  }
  return list(items);
}

std::string what_was_done(const StepTranscript& step) {
  std::string html =
      fmt::format("<code class=\"item\" tabindex=\"0\">{}</code>", xml_escaped(step.words));
  if (!step.refused.empty()) {
    html += element("p", step.may_be_refused ? "faint" : "bad", "refused: " + step.refused);
  }
  std::string changes;
  for (const std::string& line : step.changes) { changes += element("li", "faint", line); }
  html += list(changes);
  return step.printed.empty() ? html : html + element("div", "shown", step.printed);
}

std::string figure(const std::string& caption, const Graph& graph, Pictures& pictures) {
  if (graph.vertices.empty()) { return {}; }
  return fmt::format("<figure><figcaption>{}</figcaption>{}</figure>\n", xml_escaped(caption),
                     pictures.shown(dot(graph), caption));
}

/// A graph before and after, and what is other; nothing where it is the same.
std::string comparison(const std::string& what, const Graph& before, const Graph& after,
                       Pictures& pictures) {
  if (before == after) { return {}; }
  const Graph now = marked(before, after);
  std::string changes;
  if (!before.vertices.empty() && !after.vertices.empty()) {
    for (const std::string& line : change_words(now)) { changes += element("li", "", line); }
  }
  return fmt::format(
      "<div class=\"pair\">{}{}</div>{}", figure(what + ", before", before, pictures),
      figure(what + ", after", before.vertices.empty() ? after : now, pictures), list(changes));
}

std::string comparisons(const scenario::Run& run, std::size_t step, Pictures& pictures) {
  const Site& site = *run.plan->site;
  const World& before = run.worlds[step];
  const World& after = run.worlds[step + 1];
  std::string html;
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const std::string name(site.name(node));
    html += comparison(name + ", network stack", binding_graph(site, before, node),
                       binding_graph(site, after, node), pictures);
    html += comparison(name + ", resources", dependency_graph(site, before, node),
                       dependency_graph(site, after, node), pictures);
  }
  return html;
}

std::string row(const scenario::Run& run, const Transcript& told, std::size_t step) {
  const Site& site = *run.plan->site;
  const StepTranscript& here = told.steps[step];
  std::string lanes;
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    std::string items = sightings(here, std::string(site.name(node)));
    if (step + 1 < run.worlds.size()) {
      items += truth(site, run.worlds[step], run.worlds[step + 1], node);
    }
    lanes += "<td>" + list(items) + "</td>";
  }
  return fmt::format("<tr><td>{}</td><td>{}</td>{}<td>{}</td></tr>\n", time_words(here.time_ms),
                     what_was_done(here), lanes, expectations(here));
}

}  // namespace

std::string timeline(const scenario::Run& run, const Transcript& told, Pictures& pictures) {
  const Site& site = *run.plan->site;
  std::string lanes;
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    lanes +=
        fmt::format("<th scope=\"col\">{}</th>", xml_escaped(site.name(static_cast<NodeId>(i))));
  }
  std::string rows;
  for (std::size_t step = 0; step < told.steps.size(); ++step) {
    rows += row(run, told, step);
    const std::string graphs =
        step + 1 < run.worlds.size() ? comparisons(run, step, pictures) : std::string();
    if (graphs.empty()) { continue; }
    rows += fmt::format(
        "<tr class=\"pictures\"><td></td><td colspan=\"{}\"><details open><summary>What it did to "
        "the machines</summary>{}</details></td></tr>\n",
        site.nodes().size() + 2, graphs);
  }
  return fmt::format(
      "<table class=\"timeline\"><thead><tr><th scope=\"col\">Time</th><th "
      "scope=\"col\">Step</th>{}"
      "<th scope=\"col\">Expected</th></tr></thead>\n<tbody>\n{}</tbody></table>\n",
      lanes, rows);
}

}  // namespace mscsim::report::html
