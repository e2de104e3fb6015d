#include "sim/report/recorded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
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

/// Finds records by their labels. Of equal ones, the first that was not found before.
class RecordIndex {
 public:
  explicit RecordIndex(std::vector<Record>& list) {
    for (Record& record : list) { by_label_[record.label].push_back(&record); }
  }

  Record* take(std::string_view label) {
    const auto found = by_label_.find(label);
    if (found == by_label_.end() || found->second.empty()) { return nullptr; }
    Record* const first = found->second.front();
    found->second.pop_front();
    first->matched = true;
    return first;
  }

 private:
  std::unordered_map<std::string_view, std::deque<Record*>> by_label_;
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
  std::vector<Record> list = records(recorded);
  RecordIndex index(list);
  for (Transcript& run : runs) {
    const std::string fingerprint = fingerprint_words(run.fingerprint);
    const Record* const record = index.take(printable(label(run)));
    if (record == nullptr) {
      fail(run, path, 0, fmt::format("this run was not recorded; {}", remedy));
      continue;
    }
    if (record->fingerprint == fingerprint) { continue; }
    fail(run, path, record->line,
         fmt::format("behaves differently from what was recorded ({} then, {} now); {}",
                     record->fingerprint, fingerprint, remedy));
  }
  for (const Record& record : list) {
    if (record.matched || !all || runs.empty()) { continue; }
    fail(runs.front(), path, record.line,
         fmt::format("a run was recorded that there is no more: '{}'; {}", record.label, remedy));
  }
}

}  // namespace mscsim::report
