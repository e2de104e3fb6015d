#include "sim/report/html/scenario_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "models/check.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/exploration_words.hpp"
#include "sim/report/html/document.hpp"
#include "sim/report/html/file_levels.hpp"
#include "sim/report/html/pictures.hpp"
#include "sim/report/html/timeline.hpp"
#include "sim/report/story.hpp"

namespace mscsim::report::html {
namespace {

std::string verdict(std::size_t runs, std::size_t failed) {
  const std::string count = fmt::format("{} run{}", runs, runs == 1 ? "" : "s");
  return failed == 0 ? element("strong", "good", count + ", all as expected")
                     : element("strong", "bad", fmt::format("{}, {} failed", count, failed));
}

constexpr std::size_t bytes_max = 4'000'000;         ///< of a page, but for its last run
constexpr std::size_t sketched_of_page_max = 3'000;  ///< steps
constexpr std::size_t listed_max = 1'000;            ///< runs, each a line

std::string failures(const Transcript& run) {
  constexpr std::size_t told_max = 50;
  std::string html;
  for (const Failure& failure :
       std::span(run.failures).first(std::min(told_max, run.failures.size()))) {
    html += element("li", "bad", words(failure));
  }
  if (run.failures.size() > told_max) {
    html += element("li", "bad", fmt::format("and {} more", run.failures.size() - told_max));
  }
  return html.empty() ? html : "<ul>" + html + "</ul>";
}

std::string verdict(const Transcript& run) {
  return run.passed() ? element("span", "good", "as expected") : element("span", "bad", "failed");
}

/// Gives the first error in `timeline` an anchor. False where it has none.
bool anchor_first_error(std::string& timeline, std::size_t number) {
  constexpr std::string_view error = "<span class=\"item bad\"";
  const auto at = timeline.find(error);
  if (at == std::string::npos) { return false; }
  timeline.insert(at + error.size(), fmt::format(" id=\"run-{}-error\"", number));
  return true;
}

/// One run, folded up but for `open`.
std::string run_section(const Transcript& run, const Sketches& sketches, std::size_t number,
                        bool open, Pictures& pictures) {
  std::string steps = timeline(run, sketches, pictures);
  const std::string jump =
      anchor_first_error(steps, number)
          ? fmt::format("<p><a href=\"#run-{}-error\">The first error</a></p>\n", number)
          : std::string();
  return fmt::format(
      "<details class=\"run\" id=\"run-{}\"{}><summary><strong>{}</strong> {}</summary>\n"
      "{}{}{}{}</details>\n",
      number, open ? " open" : "", xml_escaped(name(run)), verdict(run), failures(run),
      (run.case_about.empty() ? "" : element("p", "", run.case_about)) + jump, steps,
      file_levels(sketches, run));
}

/// A word of a shell's command line.
std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) { quoted += c == '\'' ? std::string("'\\''") : std::string(1, c); }
  return quoted + "'";
}

/// The command that writes a page with a run.
std::string elsewhere(const Transcript& run) {
  return element("code", "",
                 fmt::format("mscsim run {} --case {} --report DIR", shell_quoted(run.file),
                             shell_quoted(label(run))));
}

/// The runs of a page by number; a link to each that has its section there.
std::string contents(std::span<const Transcript> runs, const std::vector<bool>& has_section) {
  if (runs.size() == 1) { return {}; }
  std::string list;
  for (std::size_t i = 0; i < std::min(runs.size(), listed_max); ++i) {
    const std::string words = xml_escaped(name(runs[i]));
    list += fmt::format(
        "<li>{} {}</li>\n",
        has_section[i] ? fmt::format("<a href=\"#run-{}\">{}</a>", i + 1, words) : words,
        verdict(runs[i]));
  }
  if (runs.size() > listed_max) {
    list += element("li", "faint", fmt::format("{} more, in report.txt", runs.size() - listed_max));
  }
  return "<ol class=\"runs\">\n" + list + "</ol>\n";
}

/// Which runs the page has no room for, and how to see one.
/// What the articles say beside what the scenario shows.
std::string omitted(const Transcript& run) {
  std::string items;
  for (const std::string& each : run.omits) { items += element("li", "", each); }
  return items.empty() ? items : "<p>Left out of the scenario:</p>\n<ul>" + items + "</ul>\n";
}

std::string missing(std::span<const Transcript> runs, const std::vector<bool>& has_section) {
  const auto first = std::ranges::find(has_section, false);
  if (first == has_section.end()) { return {}; }
  const Transcript& run = runs[static_cast<std::size_t>(first - has_section.begin())];
  return fmt::format(
      "<p>{} of them are not on this page, which would get too large. To see one: {}</p>\n",
      std::ranges::count(has_section, false), elsewhere(run));
}

/// What the runs showed between them.
std::string story_box(const std::vector<StoryLine>& told) {
  if (told.empty()) { return {}; }
  std::string rows;
  for (const StoryLine& line : told) {
    rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", line.heading,
                        xml_escaped(line.words));
  }
  return "<h2>What was shown</h2>\n<table class=\"story\"><tbody>\n" + rows + "</tbody></table>\n";
}

}  // namespace

Transcript ScenarioPage::told(const scenario::Plan& plan) {
  const std::size_t left = sketched_of_page_max - std::min(sketched_, sketched_of_page_max);
  Sketches sketches(*plan.site, std::min(left, sketched_steps_max));
  const auto watch = [&](std::size_t step, const World& before, const World& after) {
    sketches.after_step(step, before, after);
  };
  Transcript made = report::told(plan, watch);
  sketched_ += sketches.steps();
  runs_.push_back({.site = plan.site, .sketches = std::move(sketches)});
  return made;
}

std::string ScenarioPage::html(std::span<const Transcript> runs) const {
  MSCSIM_CHECK(!runs.empty() && runs.size() == runs_.size());
  const auto failed = static_cast<std::size_t>(
      std::ranges::count_if(runs, [](const Transcript& run) { return !run.passed(); }));
  const auto first_failed =
      std::ranges::find_if(runs, [](const Transcript& run) { return !run.passed(); });
  const auto opened = first_failed == runs.end()
                          ? std::size_t{0}
                          : static_cast<std::size_t>(first_failed - runs.begin());
  Pictures pictures;
  const auto section = [&](std::size_t i) {
    return run_section(runs[i], runs_[i].sketches, i + 1, i == opened, pictures);
  };
  const std::string opened_section = section(opened);  // first, since there is room for it
  std::vector<bool> has_section(runs.size());
  std::string sections;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t bytes =
        sections.size() + pictures.bytes() + (i < opened ? opened_section.size() : 0);
    has_section[i] = i == opened || bytes < bytes_max;
    if (has_section[i]) { sections += i == opened ? opened_section : section(i); }
  }
  const Transcript& any = runs.front();
  const std::string body = fmt::format(
      "<main id=\"main\">\n<h1>{}</h1>\n<p><code>{}</code> {} {}</p>\n{}{}{}{}{}</main>",
      xml_escaped(any.title), xml_escaped(any.file),
      xml_escaped(fmt::format("{}", fmt::join(any.cites, ", "))), verdict(runs.size(), failed),
      any.about.empty() ? "" : element("p", "", any.about),
      story_box(lines(story(runs))) + omitted(any),
      contents(runs, has_section) + missing(runs, has_section), pictures.definitions(), sections);
  return document(any.title, body);
}

std::string index_page(const std::vector<IndexRow>& rows) {
  std::size_t runs = 0;
  std::size_t failed = 0;
  std::string table;
  for (const IndexRow& row : rows) {
    runs += row.runs;
    failed += row.failed;
    table += fmt::format(
        "<tr><td><a href=\"{}\">{}</a></td><td>{}</td><td><code>{}</code></td><td>{}</td></tr>\n",
        url_escaped(row.page), xml_escaped(row.title),
        xml_escaped(fmt::format("{}", fmt::join(row.cites, ", "))), xml_escaped(row.file),
        verdict(row.runs, row.failed));
  }
  const std::string body = fmt::format(
      "<main id=\"main\">\n<h1>{}</h1>\n<p>{}</p>\n<table><thead><tr>"
      "<th scope=\"col\">Scenario</th><th scope=\"col\">Articles</th><th scope=\"col\">File</th>"
      "<th scope=\"col\">Runs</th></tr></thead>\n<tbody>\n{}</tbody></table>\n</main>",
      plural(rows.size(), "scenario"), verdict(runs, failed), table);
  return document("Scenarios", body);
}

}  // namespace mscsim::report::html
