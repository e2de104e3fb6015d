#include "sim/cli/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <ostream>
#include <vector>

#include "sim/report/escape.hpp"
#include "sim/report/transcript.hpp"
#include "sim/report/utf8.hpp"

namespace mscsim::cli {
namespace {

/// Bytes of a file that are looked at for a line; more than a scenario may have.
constexpr std::size_t bytes_max = 2'000'000;

/// The lines of the files that problems are in, each file read once.
class Lines {
 public:
  std::optional<std::string> find(const std::string& file, int line) {
    auto known = files_.find(file);
    if (known == files_.end()) { known = files_.emplace(file, read(file)).first; }
    const auto row = static_cast<std::size_t>(line - 1);
    if (line < 1 || row >= known->second.size()) { return std::nullopt; }
    return known->second[row];
  }

 private:
  static std::vector<std::string> read(const std::string& file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    std::size_t bytes = 0;
    for (std::string line; bytes < bytes_max && std::getline(in, line);) {
      bytes += line.size();
      if (line.ends_with('\r')) { line.pop_back(); }
      lines.push_back(line);
    }
    return lines;
  }

  std::map<std::string, std::vector<std::string>> files_;
};

void print(std::ostream& err, std::string_view kind, const scenario::Problem& problem,
           Lines& lines) {
  err << fmt::format("{}: {}: {}{}{}\n", report::printable(report::words(problem.place)), kind,
                     report::printable(problem.what), problem.instead.empty() ? "" : "; ",
                     report::printable(problem.instead));
  const auto line = lines.find(problem.place.file, problem.place.line);
  if (line) { err << pointed_at(*line, problem.place.column); }
}

}  // namespace

void print_error(std::ostream& err, std::string_view what) {
  err << fmt::format("mscsim: error: {}\n", what);
}

std::string pointed_at(std::string_view line, int column) {
  constexpr std::size_t shown_max = 96;
  constexpr std::size_t before_max = 60;  // of a long line, to the left of the caret
  const std::size_t at = std::min(line.size(), static_cast<std::size_t>(std::max(column, 1)) - 1);
  const std::string left = report::printable(line.substr(0, at));
  const std::string right = report::printable(line.substr(at));
  // A code point is a column; so is each character of an escape.
  const auto cut_front = [](std::string_view text, std::size_t columns) {
    while (columns-- > 0 && !text.empty()) {
      text.remove_prefix(report::first_code_point(text).length);
    }
    return text;
  };
  std::string_view start = left;
  const std::size_t left_width = report::width(left);
  const bool cut = left_width > before_max && left_width + report::width(right) > shown_max;
  if (cut) { start = cut_front(left, left_width - before_max); }
  const std::size_t caret = report::width(start) + (cut ? 3 : 0);
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
