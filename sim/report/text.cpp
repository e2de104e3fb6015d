#include "sim/report/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "sim/report/page.hpp"
#include "sim/report/utf8.hpp"

namespace mscsim::report {
namespace {

constexpr std::size_t detail_indent = 14;  // after the longest of the usual times

void put_heading(Page& page, const Transcript& run) {
  page.put(Ink::strong, run.title);
  page.end_line();
  std::string line = run.file;
  const std::string which = label(run);
  if (!which.empty()) { line += ", " + which; }
  for (const std::string& article : run.cites) {
    line += (&article == &run.cites.front() ? "; " : ", ") + article;
  }
  page.put(line);
  page.end_line();
}

/// The left column: a time, where it is not the one above.
void put_time(Page& page, std::uint64_t time_ms) {
  const std::string time = time_words(time_ms);
  page.put(Ink::faint, time);
  page.pad(time.size() < detail_indent ? detail_indent - time.size() : 2);
}

void put_seen(Page& page, const Seen& seen, std::uint64_t time_above_ms) {
  constexpr std::size_t hanging_indent = detail_indent + 4;
  std::string head;
  std::string text = seen.text;
  if (seen.event) {
    head = fmt::format("{}  {} {} {}  ", seen.node, seen.source, seen.id, seen.type);
  } else {
    head = fmt::format("{}  shows  ", seen.node);
    text = fmt::format("\"{}\"", text);
  }
  if (seen.time_ms == time_above_ms) {
    page.pad(detail_indent);
  } else {
    put_time(page, seen.time_ms);
  }
  page.put(seen.type == "Error" ? Ink::bad : Ink::plain, head);
  page.put_paragraph(text, hanging_indent, detail_indent + width(head));
}

void put_judged(Page& page, const Judged& line) {
  constexpr std::size_t mark_width = 8;
  page.pad(detail_indent);
  page.put(line.held ? Ink::good : Ink::bad, line.held ? "ok      " : "FAILED  ");
  page.put_paragraph(line.words, detail_indent + mark_width);
}

using Failures = std::span<const Failure>;

/// The failures at the front that are of `step`, or of none. Returns: those after them.
Failures put_failures(Page& page, Failures failures, std::optional<std::size_t> step) {
  for (; !failures.empty() && failures.front().step == step; failures = failures.subspan(1)) {
    const Failure& failure = failures.front();
    page.pad(detail_indent);
    page.put(words(failure));  // in one line, so that an editor or a search finds it
    page.end_line();
  }
  return failures;
}

/// What a command printed, as it stood on the screen.
void put_printed(Page& page, std::string_view printed) {
  while (!printed.empty()) {
    const auto end = std::min(printed.find('\n'), printed.size());
    page.pad(detail_indent);
    page.put(Ink::faint, "|");
    if (end > 0) { page.pad(1); }
    page.put(printed.substr(0, end));
    page.end_line();
    printed.remove_prefix(std::min(end + 1, printed.size()));
  }
}

void put_step(Page& page, const StepTranscript& step) {
  put_time(page, step.time_ms);
  if (!step.node.empty()) { page.put(step.node + "  "); }
  page.put(Ink::strong, step.words);
  page.end_line();
  put_printed(page, step.printed);
  for (const std::string& change : step.changes) {
    page.pad(detail_indent);
    page.put("- ");
    page.put_paragraph(change, detail_indent + 2);
  }
  std::uint64_t time_above_ms = step.time_ms;
  for (const Seen& seen : step.seen) {
    put_seen(page, seen, time_above_ms);
    time_above_ms = seen.time_ms;
  }
  for (const Judged& line : step.expectations) { put_judged(page, line); }
  if (!step.refused.empty()) {
    page.pad(detail_indent);
    page.put(step.may_be_refused ? Ink::faint : Ink::bad, "REFUSED");
    page.put(" ");
    page.put_paragraph(step.refused, detail_indent + 8);
  }
}

void put_timeline(Page& page, const Transcript& run) {
  put_heading(page, run);
  page.end_line();
  Failures failures = run.failures;  // in the order of their steps, those of none last
  for (std::size_t i = 0; i < run.steps.size(); ++i) {
    put_step(page, run.steps[i]);
    failures = put_failures(page, failures, i);
  }
  if (run.steps_not_done > 0) {
    page.pad(detail_indent);
    page.put(fmt::format("{} more steps were not done", run.steps_not_done));
    page.end_line();
  }
  page.end_line();
  page.put(run.passed() ? Ink::good : Ink::bad, run.passed() ? "passed" : "FAILED");
  page.put(fmt::format("  {}", fingerprint_words(run.fingerprint)));
  page.end_line();
  static_cast<void>(put_failures(page, failures, {}));
}

void put_line(Page& page, const Transcript& run) {
  page.put(run.passed() ? Ink::good : Ink::bad, run.passed() ? "ok      " : "FAILED  ");
  page.put(fmt::format("{}  {}", fingerprint_words(run.fingerprint), name(run)));
  page.end_line();
}

void put_summary(Page& page, const std::vector<Transcript>& runs) {
  const Tally sum = tally(runs);
  page.put(fmt::format("{} {} of {} {}: {} passed", sum.runs, sum.runs == 1 ? "run" : "runs",
                       sum.scenarios, sum.scenarios == 1 ? "scenario" : "scenarios",
                       sum.runs - sum.failed));
  if (sum.failed > 0) { page.put(Ink::bad, fmt::format(", {} failed", sum.failed)); }
  page.end_line();
  for (const Transcript& run : runs) {
    if (run.passed()) { continue; }
    page.put(Ink::bad, "FAILED");
    page.put(fmt::format("  {}: {}", run.file, name(run)));
    page.end_line();
  }
}

}  // namespace

std::string timeline(const Transcript& run, bool colour) {
  Page page(colour);
  put_timeline(page, run);
  return std::move(page).text();
}

std::string text_report(const std::vector<Transcript>& runs, TextOptions options) {
  Page page(options.colour);
  const std::string* file = nullptr;
  bool line_before = false;
  for (const Transcript& run : runs) {
    const bool in_full = runs.size() == 1 || options.verbose || !run.passed();
    if (in_full) {
      if (line_before) { page.end_line(); }
      put_timeline(page, run);
      page.end_line();
    } else {
      if (file == nullptr || *file != run.file) {
        page.put(Ink::strong, run.file);
        page.put("  " + run.title);
        page.end_line();
      }
      put_line(page, run);
      file = &run.file;
    }
    line_before = !in_full;
  }
  if (line_before) { page.end_line(); }
  put_summary(page, runs);
  return std::move(page).text();
}

}  // namespace mscsim::report
