#include "sim/scenario/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/rules/schema.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus print_schema(const Options& options, const Streams& streams) {
  constexpr std::array<std::string_view, 2> known{"scenario", "rule"};
  if (options.arguments.size() != 1) {
    print_error(streams.err, "the schema of what? `mscsim schema scenario`, or rule");
    return ExitStatus::bad_input;
  }
  const std::string& what = options.arguments.front();
  if (std::ranges::find(known, what) == known.end()) {
    print_error(streams.err, fmt::format("no schema of `{}`; {}", report::printable(what),
                                         scenario::suggestion(what, known)));
    return ExitStatus::bad_input;
  }
  streams.out << (what == "rule" ? rules::json_schema()
                                 : scenario::json_schema(scenario::whole_vocabulary()));
  return ExitStatus::ok;
}

}  // namespace

Command schema() {
  return {.name = "schema",
          .help = "print the JSON Schema of scenarios or rules, for editors",
          .arguments = "scenario|rule",
          .options = {},
          .details = {},
          .run = print_schema};
}

}  // namespace mscsim::cli::commands
