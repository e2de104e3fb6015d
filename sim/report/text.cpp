#include "sim/report/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "sim/files/spool.hpp"
#include "sim/report/folded.hpp"
#include "sim/report/page.hpp"
#include "sim/report/story.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::report {
namespace {

constexpr std::size_t detail_indent = 14;  // after the longest of the usual times
constexpr std::size_t seen_apart_max = 3;  // what came more often in one step is told once

/// What the scenario says of itself.
void put_about(Page& page, const Transcript& run) {
  if (!run.about.empty()) { page.put_prose(Ink::faint, run.about); }
}

void put_case_about(Page& page, const Transcript& run) {
  if (!run.case_about.empty()) { page.put_prose(Ink::faint, run.case_about); }
}

void put_heading(Page& page, const Transcript& run) {
  page.put_paragraph(Ink::strong, run.title, 0, 0);
  std::string line = run.file;
  const std::string which = label(run);
  if (!which.empty()) { line += ", " + which; }
  for (const std::string& article : run.cites) {
    line += (&article == &run.cites.front() ? "; " : ", ") + article;
  }
  page.put_paragraph(line, 2, 0);
  put_about(page, run);
  put_case_about(page, run);
}

/// The left column: a time, where it is not the one above.
void put_time(Page& page, std::uint64_t time_ms) {
  const std::string time = time_words(time_ms);
  page.put(Ink::faint, time);
  page.pad(time.size() < detail_indent ? detail_indent - time.size() : 2);
}

void put_seen(Page& page, const SeenAlike& kind, std::uint64_t time_above_ms) {
  constexpr std::size_t hanging_indent = detail_indent + 4;
  const Seen& seen = *kind.first;
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
  page.put_paragraph(text, hanging_indent, detail_indent + unicode::width(head));
  if (kind.times == 1) { return; }
  page.pad(hanging_indent);
  page.put_paragraph(
      Ink::faint,
      fmt::format("the same {} times more, until {}", kind.times - 1, time_words(kind.last_ms)),
      hanging_indent, hanging_indent);
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
    page.put_paragraph(words(failure), detail_indent + 2, detail_indent);
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

/// A condition that began or ended, in its own words.
void put_turn(Page& page, const Turn& turn) {
  page.pad(detail_indent);
  page.put(turn.begins ? Ink::bad : Ink::good, "=> ");
  page.put_paragraph(fmt::format("{}{}: {} ({})", turn.node, turn.begins ? "" : ", no longer",
                                 turn.condition->help, turn.condition->name),
                     detail_indent + 3);
}

void put_step(Page& page, const StepTranscript& step) {
  put_time(page, step.time_ms);
  std::size_t column = detail_indent;
  if (!step.node.empty()) {
    page.put(step.node + "  ");
    column += unicode::width(step.node) + 2;
  }
  page.put_paragraph(Ink::strong, step.words, detail_indent + 2, column);
  put_printed(page, step.printed);
  for (const std::string& change : step.changes) {
    page.pad(detail_indent);
    page.put("- ");
    page.put_paragraph(change, detail_indent + 2);
  }
  for (const Turn& turn : step.turns) { put_turn(page, turn); }
  std::uint64_t time_above_ms = step.time_ms;
  for (const SeenAlike& kind : folded(step.seen, seen_apart_max)) {
    put_seen(page, kind, time_above_ms);
    time_above_ms = kind.first->time_ms;
  }
  for (const Judged& line : step.expectations) { put_judged(page, line); }
  if (!step.refused.empty()) {
    page.pad(detail_indent);
    page.put(step.may_be_refused ? Ink::faint : Ink::bad, "REFUSED");
    page.put(" ");
    page.put_paragraph(step.refused, detail_indent + 8);
  }
}

void put_timeline(Page& page, const Transcript& run, bool fingerprints) {
  put_heading(page, run);
  page.end_line();
  Failures failures = run.failures;  // in the order of their steps, those of none last
  for (const StepsAlike& steps : folded(run.steps)) {
    put_step(page, run.steps[steps.first]);
    failures = put_failures(page, failures, steps.first);
    const std::size_t count = steps.last - steps.first;
    if (count == 1) { continue; }
    page.pad(detail_indent);
    page.put(Ink::faint, fmt::format("and {} more like it, up to", count - 2));
    page.end_line();
    put_step(page, run.steps[steps.last - 1]);
  }
  if (run.steps_not_done > 0) {
    page.pad(detail_indent);
    page.put(fmt::format("{} more steps were not done", run.steps_not_done));
    page.end_line();
  }
  page.end_line();
  page.put(run.passed() ? Ink::good : Ink::bad, run.passed() ? "passed" : "FAILED");
  if (fingerprints) { page.put(fmt::format("  {}", fingerprint_words(run.fingerprint))); }
  page.end_line();
  static_cast<void>(put_failures(page, failures, {}));
}

void put_line(Page& page, const Transcript& run, bool fingerprints) {
  constexpr std::size_t mark_width = 8;
  page.put(run.passed() ? Ink::good : Ink::bad, run.passed() ? "ok      " : "FAILED  ");
  std::string words = name(run);
  if (fingerprints) { words = fmt::format("{}  {}", fingerprint_words(run.fingerprint), words); }
  page.put_paragraph(words, mark_width);
}

/// What the runs of a scenario showed between them.
void put_story(Page& page, const Story& story, const std::vector<std::string>& omits) {
  constexpr std::size_t words_indent = 14;
  std::vector<StoryLine> told = lines(story);
  for (const std::string& each : omits) {
    told.push_back({.heading = each == omits.front() ? "left out" : "", .words = each});
  }
  if (told.empty()) { return; }
  page.put(Ink::strong, "What was shown");
  page.end_line();
  for (const StoryLine& line : told) {
    page.put(Ink::strong, fmt::format("{:<{}}", line.heading, words_indent));
    page.put_paragraph(line.words, words_indent + 2, words_indent);
  }
  page.end_line();
}

class TextReport : public RunReport {
 public:
  explicit TextReport(TextOptions options) : options_(options) {}

  /// The first scenario waits: what stands of it depends on whether there is another.
  void add(std::span<const Transcript> runs) override {
    if (++scenarios_ == 1) {
      first_.assign(runs.begin(), runs.end());
      return;
    }
    if (scenarios_ == 2) {
      put_scenario(first_);
      first_.clear();
    }
    put_scenario(runs);
  }

  std::string finish(const files::Put& put) override {
    if (scenarios_ == 1) { put_scenario(first_); }
    Page page(options_.paper);
    if (line_before_) { page.end_line(); }
    if (scenarios_ == 1) { put_story(page, story(first_), first_.front().omits); }
    put_summary(page);
    if (options_.fingerprints) {
      page.put_paragraph(
          Ink::faint,
          "The 16 digits stand for all that a run did and showed: as long as they are "
          "the same, it behaves the same. X.recorded keeps them for X.yaml.",
          0, 0);
    }
    std::string why = text_.copy_to(put);
    put(std::move(page).text());
    return why;
  }

 private:
  void put_scenario(std::span<const Transcript> runs) {
    Page page(options_.paper);
    const bool is_alone = scenarios_ == 1;
    bool has_heading = false;
    for (const Transcript& run : runs) {
      const bool in_full = (is_alone && runs.size() == 1) || options_.verbose || !run.passed();
      if (in_full) {
        if (line_before_) { page.end_line(); }
        put_timeline(page, run, options_.fingerprints);
        page.end_line();
      } else {
        if (!has_heading) {
          page.put(Ink::strong, run.file);
          page.put_paragraph("  " + run.title, 2, unicode::width(run.file));
          if (is_alone) { put_about(page, run); }
        }
        put_line(page, run, options_.fingerprints);
        has_heading = true;
      }
      line_before_ = !in_full;
      ++runs_;
      if (!run.passed()) { failed_.push_back(fmt::format("  {}: {}", run.file, name(run))); }
    }
    text_.put(std::move(page).text());
  }

  void put_summary(Page& page) {
    page.put(fmt::format("{} {} of {} {}: {} passed", runs_, runs_ == 1 ? "run" : "runs",
                         scenarios_, scenarios_ == 1 ? "scenario" : "scenarios",
                         runs_ - failed_.size()));
    if (!failed_.empty()) { page.put(Ink::bad, fmt::format(", {} failed", failed_.size())); }
    page.end_line();
    for (const std::string& run : failed_) {
      page.put(Ink::bad, "FAILED");
      page.put(run);
      page.end_line();
    }
  }

  TextOptions options_;
  std::size_t scenarios_ = 0;
  std::size_t runs_ = 0;
  std::vector<Transcript> first_;
  bool line_before_ = false;  ///< the last run is one line
  std::vector<std::string> failed_;
  files::Spool text_;
};

}  // namespace

std::string timeline(const Transcript& run, Paper paper) {
  Page page(paper);
  put_timeline(page, run, false);
  return std::move(page).text();
}

std::unique_ptr<RunReport> text_report(TextOptions options) {
  return std::make_unique<TextReport>(options);
}

}  // namespace mscsim::report
