#include "sim/report/recorded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <vector>

#include "sim/report/escape.hpp"

namespace mscsim::report {
namespace {

constexpr std::string_view remedy = "if that is meant, run again with --accept";

struct Record {
  std::string_view fingerprint;
  std::string_view label;
  int line = 0;
  bool matched = false;
};

std::vector<Record> records(std::string_view text) {
  std::vector<Record> list;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = std::min(row.find("  "), row.size());
    if (row.empty()) { continue; }
    list.push_back({.fingerprint = row.substr(0, space),
                    .label = row.substr(std::min(space + 2, row.size())),
                    .line = line});
  }
  return list;
}

/// Takes the records of a file one after the other.
class Records {
 public:
  explicit Records(std::string_view text) : list_(records(text)) {
    for (auto row = list_.rbegin(); row != list_.rend(); ++row) {
      left_[row->label].push_back(&*row);
    }
  }

  /// Runs are told apart by their labels; of equal ones, by their order. Null: there is none.
  const Record* take(std::string_view label) {
    const auto found = left_.find(label);
    if (found == left_.end() || found->second.empty()) { return nullptr; }
    Record* const record = found->second.back();
    found->second.pop_back();
    record->matched = true;
    return record;
  }

  [[nodiscard]] std::vector<Record> not_taken() const {
    std::vector<Record> rest;
    std::ranges::copy_if(list_, std::back_inserter(rest),
                         [](const Record& record) { return !record.matched; });
    return rest;
  }

 private:
  std::vector<Record> list_;
  std::unordered_map<std::string_view, std::vector<Record*>> left_;  ///< the next one last
};

/// `line` of the record at `path`; 0: all of it.
void fail(Transcript& run, const std::string& path, int line, const std::string& message) {
  const scenario::Place place{path, line, line == 0 ? 0 : 1};
  run.failures.push_back({place, message, {}});
}

}  // namespace

std::string recorded_path(std::string_view scenario_file) {
  const std::size_t dot = scenario_file.rfind('.');
  const std::size_t slash = scenario_file.rfind('/');
  const bool has_suffix =
      dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash);
  return fmt::format("{}.recorded", scenario_file.substr(0, has_suffix ? dot : std::string::npos));
}

std::string recorded_text(std::span<const Transcript> runs) {
  std::string text;
  for (const Transcript& run : runs) {
    const std::string which = printable(label(run));
    text += fmt::format("{}{}{}\n", fingerprint_words(run.fingerprint), which.empty() ? "" : "  ",
                        which);
  }
  return text;
}

void judge_by_record(std::span<Transcript> runs, std::string_view recorded, const std::string& path,
                     bool all) {
  Records list(recorded);
  for (Transcript& run : runs) {
    const std::string fingerprint = fingerprint_words(run.fingerprint);
    const Record* const record = list.take(printable(label(run)));
    if (record == nullptr) {
      fail(run, path, 0, fmt::format("this run was not recorded; {}", remedy));
      continue;
    }
    if (record->fingerprint == fingerprint) { continue; }
    fail(run, path, record->line,
         fmt::format("behaves differently from what was recorded ({} then, {} now); {}",
                     record->fingerprint, fingerprint, remedy));
  }
  if (!all || runs.empty()) { return; }
  constexpr std::size_t told_max = 100;
  const std::vector<Record> rest = list.not_taken();
  for (const Record& record : std::span(rest).first(std::min(rest.size(), told_max))) {
    fail(runs.front(), path, record.line,
         fmt::format("a run was recorded that there is no more: '{}'; {}", record.label, remedy));
  }
  if (rest.size() > told_max) {
    fail(runs.front(), path, 0,
         fmt::format("{} more runs were recorded that there are no more; {}",
                     rest.size() - told_max, remedy));
  }
}

}  // namespace mscsim::report
