#include "sim/scenario/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus print_schema(const Options& options, const Streams& streams) {
  constexpr std::array<std::string_view, 1> known{"scenario"};
  if (options.arguments.size() != 1) {
    print_error(streams.err, "the schema of what? `mscsim schema scenario`");
    return ExitStatus::bad_input;
  }
  const std::string& what = options.arguments.front();
  if (what != known.front()) {
    print_error(streams.err, fmt::format("no schema of `{}`; {}", report::printable(what),
                                         scenario::suggestion(what, known)));
    return ExitStatus::bad_input;
  }
  streams.out << scenario::json_schema(scenario::whole_vocabulary());
  return ExitStatus::ok;
}

}  // namespace

Command schema() {
  return {.name = "schema",
          .help = "print the JSON Schema of scenario files, for editors",
          .arguments = "scenario",
          .options = {},
          .details = {},
          .run = print_schema};
}

}  // namespace mscsim::cli::commands
