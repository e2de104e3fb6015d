#include "sim/report/html/timeline.hpp"

#include <fmt/format.h>

#include <optional>
#include <span>

#include "sim/report/escape.hpp"
#include "sim/report/folded.hpp"
#include "sim/report/html/document.hpp"

namespace mscsim::report::html {
namespace {

// What one run shows at most. report.txt and report.json have all of it.
constexpr std::size_t rows_max = 300;
constexpr std::size_t lines_max = 40;  ///< of one list

/// A list that grows to a bound, then only counts.
class BoundedList {
 public:
  void add(const std::string& line) {
    if (++count_ <= lines_max) { lines_ += line; }
  }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::string html() const {
    if (count_ == 0) { return {}; }
    const std::string more =
        count_ <= lines_max
            ? std::string()
            : element("li", "faint", fmt::format("{} more, in report.json", count_ - lines_max));
    return "<ul>\n" + lines_ + more + "</ul>";
  }

 private:
  std::string lines_;
  std::size_t count_ = 0;
};

/// A line of a lane that the arrow keys stop at.
std::string item(std::string_view look, std::string_view text) {
  return fmt::format("<li><span class=\"item {}\" tabindex=\"0\">{}</span></li>\n", look,
                     xml_escaped(text));
}

std::string_view look_of(const Seen& seen) {
  if (seen.type == "Error") { return "bad"; }
  return seen.type == "Warning" ? "warn" : "";
}

std::string words(const SeenAlike& kind) {
  const Seen& seen = *kind.first;
  const std::string what =
      seen.event ? fmt::format("{} {} {}: {}", seen.source, seen.id, seen.type, seen.text)
                 : fmt::format("shows: {}", seen.text);
  return kind.times == 1
             ? what
             : fmt::format("{} ({} times, until {})", what, kind.times, time_words(kind.last_ms));
}

/// A condition that began or ended.
std::string truth(const Turn& turn) {
  return fmt::format(
      "<li><span class=\"item truth {}\" tabindex=\"0\">{} {} <code>{}</code></span></li>\n",
      turn.begins ? "bad" : "good",
      turn.begins ? "begins:" : "ends:", xml_escaped(turn.condition->help), turn.condition->name);
}

/// What was seen on one machine in one step, and what became so there.
std::string lane(const std::vector<SeenAlike>& seen, const std::vector<Turn>& turns,
                 std::string_view node) {
  BoundedList list;
  for (const SeenAlike& kind : seen) {
    if (kind.first->node == node) { list.add(item(look_of(*kind.first), words(kind))); }
  }
  for (const Turn& turn : turns) {
    if (turn.node == node) { list.add(truth(turn)); }
  }
  return "<td>" + list.html() + "</td>";
}

/// Those that did not hold first.
std::string expectations(const StepTranscript& step) {
  BoundedList list;
  for (const Judged& line : step.expectations) {
    if (line.held) { continue; }
    list.add(item("bad",
                  fmt::format("not as expected: {}; seen instead: {}", line.words, line.instead)));
  }
  for (const Judged& line : step.expectations) {
    if (line.held) { list.add(item("good", "as expected: " + line.words)); }
  }
  return list.html();
}

/// `SP4 -> SP1` with an arrow that no line end can part.
std::string with_arrows(std::string_view line) {
  std::string html = xml_escaped(line);
  constexpr std::string_view written = "-&gt;";
  for (auto at = html.find(written); at != std::string::npos; at = html.find(written, at)) {
    html.replace(at, written.size(), "&#8594;");
  }
  return html;
}

/// What a step changed; folded up where that is much.
std::string changes(const StepTranscript& step) {
  constexpr std::size_t open_max = 4;
  BoundedList list;
  for (const std::string& line : step.changes) {
    list.add(fmt::format("<li class=\"faint\">{}</li>", with_arrows(line)));
  }
  if (list.size() <= open_max) { return list.html(); }
  return fmt::format("<details><summary class=\"faint\">{} changes</summary>{}</details>",
                     list.size(), list.html());
}

std::string step_words(const StepTranscript& step) {
  return fmt::format("<code class=\"item\" tabindex=\"0\">{}</code>", xml_escaped(step.words));
}

/// What a command printed, as much of it as a page shows.
std::string printed(const StepTranscript& step) {
  constexpr std::size_t bytes_max = 8'000;
  if (step.printed.empty()) { return {}; }
  std::string_view text = step.printed;
  const bool cut = text.size() > bytes_max;
  if (cut) { text = text.substr(0, text.rfind('\n', bytes_max)); }
  return element("div", "shown", text) +
         (cut ? element("p", "faint", "The rest is in report.txt.") : std::string());
}

std::string what_was_done(const StepTranscript& step) {
  std::string html = step_words(step);
  if (!step.refused.empty()) {
    html += element("p", step.may_be_refused ? "faint" : "bad", "refused: " + step.refused);
  }
  return html + changes(step) + printed(step);
}

/// Steps that did the same: the first, the last and how many there are between them.
std::string what_was_done(const StepTranscript& first, const StepTranscript& last,
                          std::size_t between) {
  return what_was_done(first) +
         element("p", "faint", fmt::format("and {} more like it, up to", between)) +
         what_was_done(last);
}

/// Nothing where there is no room for the picture.
std::optional<std::string> figure(const std::string& caption, const Graph& graph,
                                  Pictures& pictures) {
  if (graph.vertices.empty()) { return std::string(); }
  const auto picture = pictures.shown(dot(graph), caption);
  if (!picture) { return std::nullopt; }
  return fmt::format("<figure><figcaption>{}</figcaption>{}</figure>\n", xml_escaped(caption),
                     *picture);
}

/// A graph before and after, and what is other; nothing where there is no room for it.
std::optional<std::string> comparison(const Comparison& part, Pictures& pictures) {
  const bool both = !part.before.vertices.empty() && !part.after.vertices.empty();
  const Graph now = marked(part.before, part.after);
  BoundedList changes;
  if (both) {
    for (const std::string& line : change_words(now)) { changes.add(element("li", "", line)); }
  }
  const auto before = figure(part.what + ", before", part.before, pictures);
  const auto after =
      figure(part.what + ", after", part.before.vertices.empty() ? part.after : now, pictures);
  if (!before || !after) { return std::nullopt; }
  return fmt::format("<div class=\"pair\">{}{}</div>{}", *before, *after, changes.html());
}

/// A run as it becomes a table.
class Table {
 public:
  Table(const Transcript& told, const Sketches& sketches, Pictures& pictures)
      : told_(&told), sketches_(&sketches), pictures_(&pictures) {
    for (const SiteNode& node : sketches.site().nodes()) {
      nodes_.emplace_back(sketches.site().name(node.name));
    }
  }

  std::string html() && {
    const std::vector<StepsAlike> all = folded(std::span(told_->steps));
    std::size_t shown = 0;
    for (const StepsAlike& steps : all) {
      if (shown++ == rows_max) { break; }
      put(steps);
    }
    std::string lanes;
    for (const std::string& node : nodes_) {
      lanes += fmt::format("<th scope=\"col\">{}</th>", xml_escaped(node));
    }
    return fmt::format(
               "<table class=\"timeline\"><thead><tr><th scope=\"col\">Time</th><th "
               "scope=\"col\">Step</th>{}<th scope=\"col\">Expected</th></tr></thead>\n"
               "<tbody>\n{}</tbody></table>\n",
               lanes, rows_) +
           left_out(all.size() > rows_max ? told_->steps.size() - all[rows_max].first : 0);
  }

 private:
  void put(const StepsAlike& steps) {
    const StepTranscript& first = told_->steps[steps.first];
    const std::size_t count = steps.last - steps.first;
    const std::vector<SeenAlike> seen = folded(first.seen, 1);
    std::string lanes;
    for (const std::string& node : nodes_) { lanes += lane(seen, first.turns, node); }
    rows_ +=
        fmt::format("<tr><td>{}</td><td>{}</td>{}<td>{}</td></tr>\n", time_words(first.time_ms),
                    count == 1 ? what_was_done(first)
                               : what_was_done(first, told_->steps[steps.last - 1], count - 2),
                    lanes, expectations(first));
    if (count == 1) { put_pictures(steps.first); }
  }

  void put_pictures(std::size_t step) {
    if (sketches_->left_out(step)) { ++steps_not_drawn_; }
    const std::vector<Comparison>& parts = sketches_->of_step(step);
    std::string graphs;
    for (const Comparison& part : parts) {
      const auto drawn = comparison(part, *pictures_);
      if (!drawn) {
        ++steps_not_drawn_;
        break;
      }
      graphs += *drawn;
    }
    if (graphs.empty()) { return; }
    rows_ += fmt::format(
        "<tr class=\"pictures\"><td></td><td colspan=\"{}\"><details open><summary>What it did to "
        "the machines</summary>{}</details></td></tr>\n",
        nodes_.size() + 2, graphs);
  }

  /// What of the run is not here.
  [[nodiscard]] std::string left_out(std::size_t steps) const {
    std::string html;
    if (steps > 0) {
      html += element("p", "faint",
                      fmt::format("{} more steps are left out here; report.txt has them.", steps));
    }
    if (steps_not_drawn_ > 0) {
      html += element("p", "faint",
                      fmt::format("Pictures of {} steps are left out, so that the page does not "
                                  "get too large; a run by itself (--case) has more of them.",
                                  steps_not_drawn_));
    }
    return html;
  }

  const Transcript* told_;
  const Sketches* sketches_;
  Pictures* pictures_;
  std::vector<std::string> nodes_;
  std::string rows_;
  std::size_t steps_not_drawn_ = 0;
};

}  // namespace

std::string timeline(const Transcript& told, const Sketches& sketches, Pictures& pictures) {
  return Table(told, sketches, pictures).html();
}

std::string timeline(const scenario::Plan& plan, Pictures& pictures) {
  Sketches sketches(*plan.site, sketched_steps_max);
  const auto watch = [&](std::size_t step, const World& before, const World& after) {
    sketches.after_step(step, before, after);
  };
  const Transcript told = report::told(plan, watch);
  return timeline(told, sketches, pictures);
}

}  // namespace mscsim::report::html
