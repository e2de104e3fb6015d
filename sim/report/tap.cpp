#include "sim/report/tap.hpp"

#include <fmt/format.h>

#include <string_view>

#include "sim/report/escape.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::report {
namespace {

/// In a description `#` would begin a directive, and `\` escapes it.
std::string described(std::string_view text) {
  std::string made;
  for (const char c : printable(text)) {
    if (c == '#' || c == '\\') { made += '\\'; }
    made += c;
  }
  return made;
}

}  // namespace

std::string tap_report(const std::vector<Transcript>& runs) {
  std::string tap = fmt::format("TAP version 14\n1..{}\n", runs.size());
  std::size_t number = 0;
  for (const Transcript& run : runs) {
    tap += fmt::format("{} {} - {}\n", run.passed() ? "ok" : "not ok", ++number,
                       described(fmt::format("{}: {}", run.file, name(run))));
    tap += fmt::format("  ---\n  fingerprint: \"{}\"\n", fingerprint_words(run.fingerprint));
    if (!run.passed()) { tap += "  failures:\n"; }
    for (const Failure& failure : run.failures) {
      tap +=
          fmt::format("    - message: {}\n      at: {}\n", scenario::quoted_scalar(words(failure)),
                      scenario::quoted_scalar(words(failure.place)));
    }
    tap += "  ...\n";
  }
  return tap;
}

}  // namespace mscsim::report
