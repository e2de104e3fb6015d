#include "sim/report/html/scenario_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/report/escape.hpp"
#include "sim/report/html/document.hpp"
#include "sim/report/html/file_levels.hpp"
#include "sim/report/html/pictures.hpp"
#include "sim/report/html/timeline.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report::html {
namespace {

std::string verdict(std::size_t runs, std::size_t failed) {
  const std::string count = fmt::format("{} run{}", runs, runs == 1 ? "" : "s");
  return failed == 0 ? element("strong", "good", count + ", all as expected")
                     : element("strong", "bad", fmt::format("{}, {} failed", count, failed));
}

std::string failures(const Transcript& run) {
  std::string html;
  for (const Failure& failure : run.failures) { html += element("li", "bad", words(failure)); }
  return html.empty() ? html : "<ul>" + html + "</ul>";
}

/// One run, folded up but for `open`.
std::string run_section(const scenario::Run& run, bool open, Pictures& pictures) {
  const Transcript told = transcript(run);
  return fmt::format(
      "<details class=\"run\"{}><summary><strong>{}</strong> {} <span class=\"faint\">{}</span>"
      "</summary>\n{}{}{}</details>\n",
      open ? " open" : "", xml_escaped(name(told)),
      told.passed() ? element("span", "good", "as expected") : element("span", "bad", "failed"),
      fingerprint_words(told.fingerprint), failures(told), timeline(run, told, pictures),
      file_levels(run, told));
}

}  // namespace

std::string scenario_page(const std::vector<scenario::Run>& runs) {
  const auto failed = static_cast<std::size_t>(
      std::ranges::count_if(runs, [](const scenario::Run& run) { return !run.passed; }));
  const auto first_failed =
      std::ranges::find_if(runs, [](const scenario::Run& run) { return !run.passed; });
  const auto opened = first_failed == runs.end() ? runs.begin() : first_failed;
  Pictures pictures;
  std::string sections;
  for (auto run = runs.begin(); run != runs.end(); ++run) {
    sections += run_section(*run, run == opened, pictures);
  }
  const scenario::Plan& plan = *runs.front().plan;
  const std::string body =
      fmt::format("<main id=\"main\">\n<h1>{}</h1>\n<p><code>{}</code> {} {}</p>\n{}{}</main>",
                  xml_escaped(plan.title), xml_escaped(plan.file),
                  xml_escaped(fmt::format("{}", fmt::join(plan.cites, ", "))),
                  verdict(runs.size(), failed), pictures.definitions(), sections);
  return document(plan.title, body);
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
      "<main id=\"main\">\n<h1>{} scenarios</h1>\n<p>{}</p>\n<table><thead><tr>"
      "<th scope=\"col\">Scenario</th><th scope=\"col\">Articles</th><th scope=\"col\">File</th>"
      "<th scope=\"col\">Runs</th></tr></thead>\n<tbody>\n{}</tbody></table>\n</main>",
      rows.size(), verdict(runs, failed), table);
  return document("Scenarios", body);
}

}  // namespace mscsim::report::html
