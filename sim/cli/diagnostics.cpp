#include "sim/cli/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <vector>

#include "sim/report/escape.hpp"
#include "sim/report/transcript.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::cli {
namespace {

/// The lines of the files that problems are in, as they were when they were read.
class Lines {
 public:
  std::optional<std::string_view> find(const scenario::Place& place) {
    if (place.file.text().empty()) { return std::nullopt; }
    auto known = files_.find(place.file);
    if (known == files_.end()) {
      known = files_.emplace(place.file, split(place.file.text())).first;
    }
    const auto row = static_cast<std::size_t>(place.line - 1);
    if (place.line < 1 || row >= known->second.size()) { return std::nullopt; }
    return known->second[row];
  }

 private:
  static std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      lines.push_back(line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
  }

  std::map<scenario::FileName, std::vector<std::string_view>> files_;
};

void print(std::ostream& err, std::string_view kind, const scenario::Problem& problem,
           Lines& lines) {
  err << fmt::format("{}: {}: {}{}{}\n", report::printable(report::words(problem.place)), kind,
                     report::printable(problem.what), problem.instead.empty() ? "" : "; ",
                     report::printable(problem.instead));
  const auto line = lines.find(problem.place);
  if (line) { err << pointed_at(*line, problem.place.column); }
}

}  // namespace

void print_error(std::ostream& err, std::string_view what) {
  err << fmt::format("mscsim: error: {}\n", report::printable(what));
}

std::string pointed_at(std::string_view line, int column) {
  constexpr std::size_t shown_max = 96;
  constexpr std::size_t before_max = 60;  // of a long line, to the left of the caret
  const std::size_t at = std::min(line.size(), static_cast<std::size_t>(std::max(column, 1)) - 1);
  // No more of a line than could be shown, however long it is.
  constexpr std::size_t bytes_max = 8 * shown_max;
  std::string_view before = line.substr(0, at);
  if (before.size() > bytes_max) { before.remove_prefix(before.size() - bytes_max); }
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; };
  while (before.size() < at && !before.empty() && !begins(before.front())) {
    before.remove_prefix(1);
  }
  const std::string left = report::printable(before);
  const std::string right = report::printable(line.substr(at, bytes_max));
  // A code point is a column; so is each character of an escape.
  const auto cut_front = [](std::string_view text, std::size_t columns) {
    while (columns-- > 0 && !text.empty()) {
      text.remove_prefix(unicode::first_code_point(text).length);
    }
    return text;
  };
  std::string_view start = left;
  const std::size_t left_width = unicode::width(left);
  const bool cut = left_width > before_max && left_width + unicode::width(right) > shown_max;
  if (cut) { start = cut_front(left, left_width - before_max); }
  const std::size_t caret = unicode::width(start) + (cut ? 3 : 0);
  const std::size_t room = shown_max - std::min(shown_max, caret);
  const std::string_view past = cut_front(right, room);
  const std::string_view end = std::string_view(right).substr(0, right.size() - past.size());
  return fmt::format("    {}{}{}{}\n    {}^\n", cut ? "..." : "", start, end,
                     past.empty() ? "" : "...", std::string(caret, ' '));
}

void print_problems(std::ostream& err, const scenario::Problems& problems) {
  Lines lines;
  for (const scenario::Problem& problem : problems) { print(err, "error", problem, lines); }
}

void print_warnings(std::ostream& err, const scenario::Problems& warnings) {
  Lines lines;
  for (const scenario::Problem& warning : warnings) { print(err, "warning", warning, lines); }
}

}  // namespace mscsim::cli
