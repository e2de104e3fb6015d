#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/evidence/json_lines.hpp"
#include "sim/files/input_stream.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/rule_matches.hpp"
#include "sim/rules/detector.hpp"
#include "sim/rules/why_not.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::cli::commands {
namespace {

using evidence::Record;
using evidence::RecordReader;
using rules::Rule;

constexpr std::size_t problems_told_max = 20;

/// The rows of the rules that a person names by id, name or title.
std::vector<std::size_t> rows_of(const std::vector<Rule>& all, const std::string& wanted) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < all.size(); ++row) {
    if (all[row].id == wanted || all[row].name == wanted || all[row].title == wanted) {
      rows.push_back(row);
    }
  }
  return rows;
}

/// Says which part of a rule did not hold, of the record that came nearest.
class NearMiss {
 public:
  explicit NearMiss(const Rule& rule) : rule_(&rule), explanation_(rule) {}

  void see(const Record& record, std::size_t line) {
    const std::size_t held = explanation_.parts_that_hold(record);
    if (line_ != 0 && held <= held_) { return; }
    held_ = held;
    line_ = line;
    nearest_ = record;
  }

  void tell(std::ostream& out, const std::string& file) {
    out << fmt::format("{} did not match\n", report::printable(rule_->title));
    if (line_ == 0) {
      out << "  there was no record\n";
      return;
    }
    out << fmt::format("  {}:{} came nearest:\n", report::printable(file), line_);
    for (const std::string& reason : explanation_.why_not(nearest_)) {
      out << "    " << report::printable(reason) << '\n';
    }
  }

 private:
  const Rule* rule_;
  rules::Explanation explanation_;
  std::size_t held_ = 0;
  std::size_t line_ = 0;
  Record nearest_;
};

/// Writes matches as they come or, in a format that is one document, at the end.
class Matches {
 public:
  Matches(const Streams& streams, std::string format)
      : out_(&streams.out), format_(std::move(format)) {}

  /// Of what makes one document, memory has room for so many.
  static constexpr std::size_t kept_max = 1'000'000;

  void put(const std::vector<Rule>& rules, std::size_t row, const rules::Origin& origin,
           const std::string& file) {
    const Rule& rule = rules[row];
    ++count_;
    if (format_ == "text") {
      *out_ << fmt::format("{}:{}: {}{}\n", report::printable(file), origin.place,
                           report::printable(rule.title),
                           rule.level.empty() ? "" : " (" + rule.level + ")");
    } else if (format_ == "json") {
      *out_ << unicode::json_line(nlohmann::ordered_json{{"file", file},
                                                         {"line", origin.place},
                                                         {"rule", rule.title},
                                                         {"id", rule.id},
                                                         {"level", rule.level},
                                                         {"time", origin.time},
                                                         {"computer", origin.computer}});
    } else if (kept_.size() < kept_max) {
      if (file_.str().empty()) { file_ = scenario::FileName(file); }
      kept_.push_back({.rule = row,
                       .place = {.file = file_, .line = static_cast<int>(origin.place)},
                       .time = origin.time,
                       .computer = origin.computer});
    }
  }

  void finish(const std::vector<Rule>& rules, std::size_t records,
              const scenario::Problems& problems) const {
    if (format_ == "text") {
      *out_ << fmt::format("{} {} of {} {}\n", count_, count_ == 1 ? "match" : "matches", records,
                           records == 1 ? "record" : "records");
    } else if (format_ == "junit") {
      *out_ << report::junit_report(kept_, rules, problems);
    } else if (format_ == "sarif") {
      *out_ << report::sarif_report(kept_, rules, problems);
    }
  }
  /// Matches that there was no room for.
  [[nodiscard]] std::size_t left_out() const { return kept_.empty() ? 0 : count_ - kept_.size(); }

 private:
  std::ostream* out_;
  std::string format_;
  std::size_t count_ = 0;
  scenario::FileName file_;
  std::vector<report::RuleMatch> kept_;
};

ExitStatus no_such_rule(const std::vector<Rule>& rules, const std::string& wanted,
                        const Streams& streams) {
  std::vector<std::string_view> titles;
  titles.reserve(rules.size());
  for (const Rule& rule : rules) { titles.emplace_back(rule.title); }
  const std::string instead = scenario::suggestion(wanted, titles);
  print_error(streams.err,
              fmt::format("no rule has the id, name or title `{}`{}{}", report::printable(wanted),
                          instead.empty() ? "" : "; ", instead));
  return ExitStatus::bad_input;
}

/// How many lines of a file were records, and how many were not.
struct LineCounts {
  std::size_t records = 0;
  std::size_t bad = 0;
  scenario::Problems told;  ///< the first of the bad ones
};

/// Calls `see(record, line)` for each record; tells of the first lines that are none.
LineCounts read_all(std::istream& in, const std::string& file, const std::string& time_field,
                    const Streams& streams, auto see) {
  LineCounts counts;
  RecordReader reader(in, time_field);
  while (true) {
    auto read = reader.next();
    if (std::holds_alternative<RecordReader::End>(read)) { return counts; }
    if (const auto* const problem = std::get_if<RecordReader::Bad>(&read)) {
      if (counts.bad++ < problems_told_max) {
        const scenario::Place place{.file = file,
                                    .line = static_cast<int>(problem->line),
                                    .column = static_cast<int>(problem->column)};
        counts.told.push_back({place, problem->what, {}});
        print_problems(streams.err, {counts.told.back()});
      }
      continue;
    }
    ++counts.records;
    see(std::get<Record>(read), reader.line());
  }
}

/// Watches whether records have the field that a person says their time is in.
class TimeField {
 public:
  explicit TimeField(std::string name) : name_(std::move(name)) {}

  void see(const Record& record) {
    if (name_.empty() || evidence::time_of(record) || ++without_ > 1) { return; }
    for (const evidence::Field& field : record.fields) { fields_.push_back(field.name); }
  }

  void tell(std::ostream& err) const {
    if (without_ == 0) { return; }
    const std::vector<std::string_view> names(fields_.begin(), fields_.end());
    const std::string_view nearest = scenario::nearest_word(name_, names);
    err << fmt::format("warning: {} {} no time in `{}`{}\n", without_,
                       without_ == 1 ? "record has" : "records have", report::printable(name_),
                       nearest.empty() || nearest == name_
                           ? ""
                           : fmt::format("; did you mean `{}`?", report::printable(nearest)));
  }

 private:
  std::string name_;
  std::size_t without_ = 0;
  std::vector<std::string> fields_;  ///< of the first record without it
};

/// Tells what stood in the way of correlating.
void tell_troubles(const rules::Detector& detector, bool has_time_field, std::ostream& err) {
  for (const std::string& line : rules::words(detector.troubles())) {
    err << fmt::format("warning: {}\n", line);
  }
  if (detector.troubles().without_time > 0 && !has_time_field) {
    err << "note: `--time-field NAME` says which field has the time\n";
  }
  if (detector.stopped()) {
    print_error(err,
                "correlations stopped: what lies within their timespans takes more than 1 GiB; "
                "shorten a `timespan`, or correlate rules that match less");
  }
}

ExitStatus match_records(const Options& options, const Streams& streams) {
  auto read = read_rules(options.arguments, options, streams);
  if (!read || !tell_refused(*read, options, streams)) { return ExitStatus::bad_input; }
  std::vector<Rule>* const loaded = &read->rules;
  if (!options.given("records")) {
    print_error(streams.err,
                "which records? `--records FILE`, or `--records -` for standard input");
    return ExitStatus::bad_input;
  }
  const std::string wanted = options.value_or("why-not", "");
  const auto rows =
      options.given("why-not") ? rows_of(*loaded, wanted) : std::vector<std::size_t>();
  if (options.given("why-not") && rows.empty()) { return no_such_rule(*loaded, wanted, streams); }
  const std::string file = options.value_or("records", "");
  std::unique_ptr<files::InputStream> opened;
  std::istream* in = streams.in;
  if (file != "-") {
    auto stream = files::open_stream(file);
    if (const auto* const failure = std::get_if<files::Failure>(&stream)) {
      print_problems(streams.err, {{{.file = file}, failure->what, failure->instead}});
      return ExitStatus::bad_input;
    }
    opened = std::get<std::unique_ptr<files::InputStream>>(std::move(stream));
    in = opened.get();
  }
  if (in == nullptr) {
    print_error(streams.err, "there is no standard input");
    return ExitStatus::bad_input;
  }
  const rules::RuleSet set(std::move(*loaded));
  rules::Detector detector(set);
  const std::string format = options.value_or("format", "text");
  const bool is_document = format == "junit" || format == "sarif";
  Matches matches(streams, format);
  std::deque<NearMiss> misses;
  for (const std::size_t row : rows) { misses.emplace_back(set.rules()[row]); }
  std::vector<bool> matched(set.rules().size());
  const std::string time_field = options.value_or("time-field", "");
  TimeField watched(time_field);
  const auto put = [&](std::size_t row, const rules::Origin& origin) {
    matched[row] = true;
    matches.put(set.rules(), row, origin, file);
  };
  const auto put_correlations = [&] {
    for (const auto& match : detector.take_correlations()) { put(match.rule, match.origin); }
  };
  const LineCounts counts =
      read_all(*in, file, time_field, streams, [&](const Record& record, std::size_t line) {
        watched.see(record);
        const auto reported = detector.feed(record, line);
        if (!reported.empty()) {
          const rules::Origin origin = rules::origin_of(record, line);
          for (const std::size_t row : reported) { put(row, origin); }
        }
        put_correlations();
        for (NearMiss& miss : misses) { miss.see(record, line); }
      });
  detector.finish();
  put_correlations();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!matched[rows[i]]) { misses[i].tell(is_document ? streams.err : streams.out, file); }
  }
  matches.finish(set.rules(), counts.records, counts.told);
  watched.tell(streams.err);
  tell_troubles(detector, !time_field.empty(), streams.err);
  const auto* const read_from = dynamic_cast<const files::InputStream*>(in);
  if (read_from != nullptr && !read_from->broken_off().empty()) {
    print_problems(streams.err,
                   {{{.file = file}, "cannot be read: " + read_from->broken_off(), {}}});
    return ExitStatus::bad_input;
  }
  if (counts.bad > problems_told_max) {
    streams.err << fmt::format("{} more lines are no records\n", counts.bad - problems_told_max);
  }
  if (counts.bad > 0) { return ExitStatus::bad_input; }
  if (matches.left_out() > 0) {
    print_error(streams.err, fmt::format("{} more matches are not in the report, which has {}",
                                         matches.left_out(), Matches::kept_max));
    return ExitStatus::bound_reached;
  }
  return detector.stopped() ? ExitStatus::bound_reached : ExitStatus::ok;
}

}  // namespace

Command rules_match() {
  return {.name = "rules match",
          .help = "match Sigma rules against records",
          .arguments = "FILE|DIR...",
          .options = {{.name = "records",
                       .value = "FILE",
                       .help = "a file or pipe of JSON, a record a line; `-` is standard input"},
                      {.name = "format",
                       .value = "FORMAT",
                       .help = "text (if not given), json, one match a line, junit or sarif",
                       .choices = {"text", "json", "junit", "sarif"}},
                      time_field_option(),
                      {.name = "why-not",
                       .value = "RULE",
                       .help = "of a rule, by id, name or title: which part of it did not hold, of "
                               "the record that came nearest"},
                      placeholders_option(),
                      skip_refused_option()},
          .details =
              "Records are what `mscsim export --jsonl` writes, or events of later Windows as\n"
              "evtx_dump, winlogbeat and others write them. Those that correlations are about are\n"
              "first put in order of time, so that correlations match behind all others.\n"
              "`mscsim rules --help meaning` says how rules are read.\n",
          .run = match_records};
}

}  // namespace mscsim::cli::commands
