#include "sim/cli/rule_loading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/transcript.hpp"
#include "sim/rules/placeholders.hpp"
#include "sim/scenario/files.hpp"

namespace mscsim::cli {
namespace {

/// What a problem is about, whatever stands between its backticks.
std::string kind_of(const std::string& what) {
  std::string kind;
  bool quoted = false;
  for (const char c : what) {
    if (c == '`') {
      kind += quoted ? "...`" : "`";
      quoted = !quoted;
    } else if (!quoted) {
      kind += c;
    }
  }
  return kind;
}

/// So many were refused for one reason, and the first of them.
struct Reason {
  std::string kind;
  std::size_t count = 0;
  const scenario::Problem* first = nullptr;
  bool alike = true;  ///< all of them in the same words
};

std::vector<Reason> reasons_of(const scenario::Problems& refused) {
  std::vector<Reason> reasons;
  for (const scenario::Problem& problem : refused) {
    std::string kind = kind_of(problem.what);
    auto reason = std::ranges::find(reasons, kind, &Reason::kind);
    if (reason == reasons.end()) {
      reason = reasons.insert(reasons.end(), {std::move(kind), 0, &problem, true});
    }
    ++reason->count;
    reason->alike = reason->alike && problem.what == reason->first->what;
  }
  std::ranges::stable_sort(reasons, std::greater<>(), &Reason::count);
  return reasons;
}

void print_skipped(const scenario::Problems& refused, const Streams& streams) {
  streams.err << fmt::format(
      "mscsim: note: skipped {} that {} refused:\n",
      refused.size() == 1 ? "a rule" : fmt::format("{} rules", refused.size()),
      refused.size() == 1 ? "is" : "are");
  constexpr std::size_t reasons_told_max = 20;
  const std::vector<Reason> reasons = reasons_of(refused);
  for (std::size_t i = 0; i < reasons.size() && i < reasons_told_max; ++i) {
    const Reason& reason = reasons[i];
    streams.err << fmt::format("  {:>5}: {}; the first at {}\n", reason.count,
                               report::printable(reason.alike ? reason.first->what : reason.kind),
                               report::printable(report::words(reason.first->place)));
  }
  if (reasons.size() > reasons_told_max) {
    streams.err << fmt::format("  and for {} more reasons\n", reasons.size() - reasons_told_max);
  }
}

}  // namespace

OptionRow placeholders_option() {
  return {.name = "placeholders",
          .value = "FILE",
          .help = "what `%name%` stands for where a rule has `expand`: YAML, `name: [value, ...]`"};
}

OptionRow skip_refused_option() {
  return {.name = "skip-refused",
          .value = {},
          .help = "go on without the rules that are refused, and say how many and why"};
}

OptionRow time_field_option() {
  return {.name = "time-field",
          .value = "NAME",
          .help =
              "the field that says when a record was made; if not given, one of those that "
              "usually do"};
}

OptionRow werror_option() {
  return {.name = "werror", .value = {}, .help = "exit status 2 where there is a warning"};
}

std::optional<rules::LoadedRules> read_rules(const std::vector<std::string>& paths,
                                             const Options& options, const Streams& streams) {
  if (paths.empty()) {
    print_error(streams.err, "which rules? Name a file or a directory");
    return std::nullopt;
  }
  scenario::ProblemSet problems;
  rules::Placeholders placeholders;
  const rules::LoadBounds bounds;
  if (options.given("placeholders")) {
    const std::string file = options.value_or("placeholders", "");
    if (const auto text = scenario::read_file(file, bounds.bytes_max, problems)) {
      placeholders = rules::read_placeholders(*text, file, bounds, problems);
    }
  }
  if (!problems.empty()) {
    print_problems(streams.err, problems.list());
    return std::nullopt;
  }
  auto loaded = rules::read_rule_files(paths, placeholders, bounds);
  for (const std::string& folder : loaded.empty_folders) {
    streams.err << fmt::format("{}: note: no rule there: no *.yml or *.yaml\n",
                               report::printable(folder));
  }
  return loaded;
}

bool tell_refused(const rules::LoadedRules& loaded, const Options& options,
                  const Streams& streams) {
  if (loaded.refused.empty()) { return true; }
  if (options.given("skip-refused")) {
    print_skipped(loaded.refused, streams);
    return true;
  }
  print_problems(streams.err, loaded.problems);
  return false;
}

bool tell_warnings(const rules::LoadedRules& loaded, const Options& options,
                   const Streams& streams) {
  print_warnings(streams.err, loaded.warnings);
  return loaded.warnings.empty() || !options.given("werror");
}

}  // namespace mscsim::cli
