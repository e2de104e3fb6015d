#include "sim/report/why.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <memory>
#include <ostream>

#include "models/catalogue/events.hpp"
#include "sim/claims/prove.hpp"
#include "sim/claims/slice.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::cli::commands {
namespace {

using claims::WantedEvent;

/// `1044` or `ClusSvc:1044`.
std::optional<WantedEvent> parse_event(const std::string& text) {
  const auto colon = text.rfind(':');
  WantedEvent wanted;
  if (colon != std::string::npos) { wanted.source = text.substr(0, colon); }
  const std::string number = colon == std::string::npos ? text : text.substr(colon + 1);
  const char* const end = std::to_address(number.end());
  const auto parsed = std::from_chars(number.data(), end, wanted.id);
  if (number.empty() || parsed.ec != std::errc() || parsed.ptr != end) { return std::nullopt; }
  return wanted;
}

/// What every way to `wanted` passes through in the explorations of `plans`.
void tell_always(const std::vector<scenario::Plan>& plans, const WantedEvent& wanted,
                 const Streams& streams) {
  for (const scenario::Plan& plan : plans) {
    if (!plan.exploration) { continue; }
    const auto found = claims::prove(plan, {.search = {}, .quotient = true});
    if (!found.quotient) { continue; }
    const auto passed = claims::passed_through(*found.quotient, wanted);
    streams.out << fmt::format(
        "Over the {} worlds of `{}`, every way to it passes through: {}.\n", found.worlds,
        report::printable(report::label(plan)),
        passed.empty() ? "nothing in particular" : fmt::format("{}", fmt::join(passed, ", ")));
  }
}

ExitStatus explain(const Options& options, const Streams& streams) {
  if (options.arguments.size() != 2) {
    print_error(streams.err, "a scenario and an event: `mscsim why FILE 1044`");
    return ExitStatus::bad_input;
  }
  const std::string& event = options.arguments.back();
  const auto wanted = parse_event(event);
  if (!wanted) {
    print_error(streams.err, fmt::format("`{}` is no event: a number, as in `1044`, or with its "
                                         "source, as in `ClusSvc:1044`",
                                         report::printable(event)));
    return ExitStatus::bad_input;
  }
  const auto plans = load_all({options.arguments.front()}, streams);
  if (!plans) { return ExitStatus::bad_input; }
  const std::string which = options.value_or("case", "");
  for (const scenario::Plan& plan : *plans) {
    if (report::label(plan).find(which) == std::string::npos) { continue; }
    const auto sliced = claims::slice(plan, *wanted);
    if (!sliced) { continue; }
    streams.out << report::why_report(*sliced, *wanted, streams.paper());
    if (options.given("always")) { tell_always(*plans, *wanted, streams); }
    return ExitStatus::ok;
  }
  print_error(streams.err, fmt::format("no run there shows event {}", report::printable(event)));
  return ExitStatus::failed;
}

}  // namespace

Command why() {
  return {.name = "why",
          .help = "the chain of steps behind an event",
          .arguments = "FILE EVENT",
          .options = {{.name = "case",
                       .value = "TEXT",
                       .help = "only a run that has TEXT in its case or variables"},
                      {.name = "always",
                       .value = {},
                       .help = "also which conditions every way to it passes through, over the "
                               "worlds of the scenario's explorations"}},
          .details =
              "EVENT is a number, or a source and a number: ClusSvc:1044. Of the first run\n"
              "that shows it, the steps are left out that it does not need; each step that\n"
              "is left is shown with what it changed and which condition it began.\n",
          .run = explain};
}

}  // namespace mscsim::cli::commands
