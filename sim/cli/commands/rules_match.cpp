#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/rule_loading.hpp"
#include "sim/evidence/json_lines.hpp"
#include "sim/report/escape.hpp"
#include "sim/rules/detector.hpp"
#include "sim/rules/why_not.hpp"
#include "sim/scenario/nearest_word.hpp"

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
    out << fmt::format("{} did not match\n", rule_->title);
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

/// Writes matches as they come.
class Matches {
 public:
  Matches(const Streams& streams, bool json) : out_(&streams.out), json_(json) {}

  void put(const Rule& rule, const Record& record, const std::string& file, std::size_t line) {
    ++count_;
    if (json_) {
      *out_ << nlohmann::ordered_json{{"file", file},
                                      {"line", line},
                                      {"rule", rule.title},
                                      {"id", rule.id},
                                      {"level", rule.level},
                                      {"time", evidence::time_text_of(record).value_or("")},
                                      {"computer", evidence::computer_of(record).value_or("")}}
                   .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
      return;
    }
    *out_ << fmt::format("{}:{}: {}{}\n", report::printable(file), line,
                         report::printable(rule.title),
                         rule.level.empty() ? "" : " (" + rule.level + ")");
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::ostream* out_;
  bool json_;
  std::size_t count_ = 0;
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
        streams.err << fmt::format("{}:{}:{}: error: {}\n", report::printable(file), problem->line,
                                   problem->column, report::printable(problem->what));
      }
      continue;
    }
    ++counts.records;
    see(std::get<Record>(read), reader.line());
  }
}

/// Watches whether records have a time and come in its order, as correlations need it.
class TimeOrder {
 public:
  TimeOrder(const rules::RuleSet& set, std::string time_field)
      : asked_(std::ranges::any_of(set.rules(),
                                   [](const Rule& rule) { return rule.correlation.has_value(); })),
        time_field_(std::move(time_field)) {}

  void see(const Record& record) {
    if (!asked_ && time_field_.empty()) { return; }
    ++records_;
    const auto time = evidence::time_of(record);
    if (!time) {
      ++without_time_;
      if (without_time_ == 1) {
        for (const evidence::Field& field : record.fields) { fields_.push_back(field.name); }
      }
      return;
    }
    if (latest_ && *time < *latest_) { ++behind_; }
    latest_ = std::max(latest_.value_or(*time), *time);
  }

  void tell(std::ostream& err) const {
    if (without_time_ > 0) { err << fmt::format("warning: {}\n", of_no_time()); }
    if (asked_ && behind_ > 0) {
      err << fmt::format(
          "warning: {} of {} records are older than one before them; correlations take records in "
          "order of time\n",
          behind_, records_);
    }
  }

 private:
  [[nodiscard]] std::string of_no_time() const {
    const std::string what = fmt::format("{} of {} records have no time", without_time_, records_);
    if (time_field_.empty()) {
      return what + " that correlations can go by; `--time-field NAME` says which field has it";
    }
    const std::vector<std::string_view> names(fields_.begin(), fields_.end());
    const std::string_view nearest = scenario::nearest_word(time_field_, names);
    return fmt::format("{} in `{}`{}", what, report::printable(time_field_),
                       nearest.empty() || nearest == time_field_
                           ? ""
                           : fmt::format("; did you mean `{}`?", report::printable(nearest)));
  }

  bool asked_;
  std::string time_field_;
  std::size_t records_ = 0;
  std::size_t without_time_ = 0;
  std::size_t behind_ = 0;
  std::optional<std::int64_t> latest_;
  std::vector<std::string> fields_;  ///< of the first record without a time
};

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
  std::ifstream opened;
  std::istream* in = streams.in;
  if (file != "-") {
    opened.open(file, std::ios::binary);
    in = &opened;
  }
  if (in == nullptr || !*in) {
    print_error(streams.err, fmt::format("cannot read {}", report::printable(file)));
    return ExitStatus::bad_input;
  }
  const rules::RuleSet set(std::move(*loaded));
  rules::Detector detector(set);
  Matches matches(streams, options.value_or("format", "text") == "json");
  std::deque<NearMiss> misses;
  for (const std::size_t row : rows) { misses.emplace_back(set.rules()[row]); }
  std::vector<bool> matched(set.rules().size());
  const std::string time_field = options.value_or("time-field", "");
  TimeOrder order(set, time_field);
  const LineCounts counts =
      read_all(*in, file, time_field, streams, [&](const Record& record, std::size_t line) {
        order.see(record);
        for (const std::size_t row : detector.feed(record)) {
          matched[row] = true;
          matches.put(set.rules()[row], record, file, line);
        }
        for (NearMiss& miss : misses) { miss.see(record, line); }
      });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!matched[rows[i]]) { misses[i].tell(streams.out, file); }
  }
  if (options.value_or("format", "text") != "json") {
    streams.out << fmt::format("{} {} of {} {}\n", matches.count(),
                               matches.count() == 1 ? "match" : "matches", counts.records,
                               counts.records == 1 ? "record" : "records");
  }
  order.tell(streams.err);
  if (counts.bad > problems_told_max) {
    streams.err << fmt::format("{} more lines are no records\n", counts.bad - problems_told_max);
  }
  return counts.bad > 0 ? ExitStatus::bad_input : ExitStatus::ok;
}

}  // namespace

Command rules_match() {
  return {.name = "rules match",
          .help = "match Sigma rules against records",
          .arguments = "FILE|DIR...",
          .options = {{.name = "records",
                       .value = "FILE",
                       .help = "JSON, one record a line; `-` is standard input"},
                      {.name = "format",
                       .value = "FORMAT",
                       .help = "text (if not given) or json, one match a line",
                       .choices = {"text", "json"}},
                      {.name = "time-field",
                       .value = "NAME",
                       .help = "the field that says when a record was made; if not given, one of "
                               "those that usually do"},
                      {.name = "why-not",
                       .value = "RULE",
                       .help = "of a rule, by id, name or title: which part of it did not hold, of "
                               "the record that came nearest"},
                      placeholders_option(),
                      skip_refused_option()},
          .details =
              "Records are what `mscsim export --jsonl` writes, or events of later Windows as\n"
              "evtx_dump, winlogbeat and others write them. They come in order of time.\n"
              "`mscsim rules --help meaning` says how rules are read.\n",
          .run = match_records};
}

}  // namespace mscsim::cli::commands
