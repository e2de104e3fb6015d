#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "sim/cli/catalogue_tables.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/listing.hpp"
#include "sim/report/escape.hpp"
#include "sim/scenario/knowledge/written_rows.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli::commands {
namespace {

ExitStatus unknown_table(const std::string& what, const Streams& streams) {
  std::vector<std::string_view> known;
  for (const CatalogueTable& table : catalogue_tables()) { known.push_back(table.name); }
  const std::string_view nearest = scenario::nearest_word(what, known);
  print_error(streams.err,
              fmt::format("the catalogue has no `{}`; {}", report::printable(what),
                          nearest.empty() ? "`mscsim catalogue` lists what it has"
                                          : fmt::format("did you mean `{}`?", nearest)));
  return ExitStatus::bad_input;
}

/// The rows of a section of `know:`, as a scenario declares them.
ExitStatus print_knowledge(const Options& options, const Streams& streams) {
  const auto kinds = scenario::written_kinds();
  std::string kind = options.arguments.empty() ? std::string() : options.arguments.front();
  if (kind == "registry-values") { kind = "registry"; }
  if (kind == "file-rules") { kind = "behaviours"; }
  if (std::ranges::find(kinds, kind) == kinds.end()) {
    std::string known;
    for (const std::string_view each : kinds) {
      known += (known.empty() ? "" : ", ") + std::string(each);
    }
    print_error(streams.err, "what can be declared and so is printed as YAML: " + known);
    return ExitStatus::bad_input;
  }
  streams.out << scenario::written_rows(kind, *Catalogue::shipped());
  return ExitStatus::ok;
}

ExitStatus print_catalogue(const Options& options, const Streams& streams) {
  const std::string format = options.value_or("format", "text");
  const bool json = format == "json";
  if (options.arguments.size() > 1) {
    print_error(streams.err, "one WHAT at a time");
    return ExitStatus::bad_input;
  }
  if (format == "yaml") { return print_knowledge(options, streams); }
  if (options.arguments.empty()) {
    streams.out << (json ? json_overview() : text_overview(streams.width));
    return ExitStatus::ok;
  }
  const auto tables = catalogue_tables();
  const auto table = std::ranges::find(tables, options.arguments.front(), &CatalogueTable::name);
  if (table == tables.end()) { return unknown_table(options.arguments.front(), streams); }
  streams.out << (json ? json_listing(*table) : text_listing(*table, streams.width));
  return ExitStatus::ok;
}

}  // namespace

Command catalogue() {
  return {.name = "catalogue",
          .help = "list what the simulator knows, with its sources",
          .arguments = "[WHAT]",
          .options = {{.name = "format",
                       .value = "FORMAT",
                       .help = "text (if not given), json, or yaml: as `know:` declares it",
                       .choices = {"text", "json", "yaml"}}},
          .details = "Without WHAT: what there is to list.\n",
          .run = print_catalogue};
}

}  // namespace mscsim::cli::commands
