#include "sim/report/tap.hpp"

#include <fmt/format.h>

#include <string_view>

#include "sim/files/spool.hpp"
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

std::string point(const Transcript& run, std::size_t number) {
  std::string tap = fmt::format("{} {} - {}\n", run.passed() ? "ok" : "not ok", number,
                                described(fmt::format("{}: {}", run.file, name(run))));
  tap += fmt::format("  ---\n  fingerprint: \"{}\"\n", fingerprint_words(run.fingerprint));
  if (!run.passed()) { tap += "  failures:\n"; }
  for (const Failure& failure : run.failures) {
    tap += fmt::format("    - message: {}\n      at: {}\n", scenario::quoted_scalar(words(failure)),
                       scenario::quoted_scalar(words(failure.place)));
  }
  return tap + "  ...\n";
}

class TapReport : public RunReport {
 public:
  void add(std::span<const Transcript> runs) override {
    for (const Transcript& run : runs) { points_.put(point(run, ++runs_)); }
  }

  std::string finish(const files::Put& put) override {
    put(fmt::format("TAP version 14\n1..{}\n", runs_));
    return points_.copy_to(put);
  }

 private:
  std::size_t runs_ = 0;
  files::Spool points_;
};

}  // namespace

std::unique_ptr<RunReport> tap_report() { return std::make_unique<TapReport>(); }

}  // namespace mscsim::report
