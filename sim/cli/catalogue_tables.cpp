#include "sim/cli/catalogue_tables.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "models/catalogue/components.hpp"
#include "models/catalogue/defects.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/programs.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/catalogue/software.hpp"
#include "models/tables.hpp"
#include "models/world/members.hpp"
#include "sim/evidence/inventory_fields.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::cli {
namespace {

using Rows = std::vector<CatalogueRow>;

std::string certainty_word(Certainty certainty) {
  switch (certainty) {
    case Certainty::confirmed:
      return "confirmed";
    case Certainty::likely:
      return "likely";
    case Certainty::assumed:
      return "assumed";
  }
  return {};
}

CatalogueRow sourced(std::vector<std::string> cells, const Source& source) {
  return {.cells = std::move(cells),
          .source = std::string(source.where),
          .certainty = certainty_word(source.certainty)};
}

std::string names_of(FileSet files) {
  std::string names;
  for (const File file : all<File>()) {
    if (!files.contains(file)) { continue; }
    names += fmt::format("{}{}", names.empty() ? "" : ", ", catalogue::system_file(file).name);
  }
  return names;
}

Rows events() {
  Rows rows;
  for (const auto& row : catalogue::events()) {
    rows.push_back(sourced({std::string(row.provider), std::to_string(row.id),
                            std::string(catalogue::word(row.severity)), std::string(row.text)},
                           row.source));
  }
  return rows;
}

Rows errors() {
  Rows rows;
  for (const auto& row : catalogue::errors()) {
    rows.push_back(sourced({std::to_string(static_cast<int>(row.error)), std::string(row.symbol),
                            std::string(row.text)},
                           row.source));
  }
  return rows;
}

Rows messages() {
  Rows rows;
  for (const auto& row : catalogue::messages()) {
    rows.push_back(sourced({std::string(row.word), std::string(row.text)}, row.source));
  }
  return rows;
}

Rows service_packs() {
  Rows rows;
  for (const auto& row : catalogue::service_packs()) {
    FileSet files;
    for (const File file : all<File>()) {
      if (catalogue::carries(row.level, file)) { files.insert(file); }
    }
    rows.push_back(sourced({std::string(catalogue::word(row.level)), std::string(row.released),
                            files.empty() ? "carries none of the files" : names_of(files)},
                           row.source));
  }
  return rows;
}

Rows files() {
  Rows rows;
  for (const File file : all<File>()) {
    const auto& row = catalogue::system_file(file);
    const auto from = row.carried_from;
    rows.push_back(sourced({std::string(row.name), std::string(row.folder),
                            from ? fmt::format("in service packs from {}", catalogue::word(*from))
                                 : "in no service pack"},
                           row.source));
  }
  return rows;
}

std::string levels_of(const catalogue::DefectRow& row) {
  const std::string_view from = catalogue::word(row.from);
  return row.until ? fmt::format("{} until {}", from, catalogue::word(*row.until))
                   : fmt::format("{} on", from);
}

Rows defects() {
  Rows rows;
  for (const auto& row : catalogue::defects()) {
    const bool mended = row.mended_by != Hotfix::none;
    rows.push_back(sourced(
        {std::string(row.word), levels_of(row), std::string(catalogue::system_file(row.file).name),
         fmt::format("{}{}{}", row.help, mended ? "; mended by " : "",
                     mended ? catalogue::hotfix(row.mended_by).word : "")},
        row.source));
  }
  return rows;
}

Rows software() {
  Rows rows;
  for (const auto& row : catalogue::software()) {
    rows.push_back(
        sourced({std::string(row.word), std::string(row.title), names_of(row.files)}, row.source));
  }
  return rows;
}

Rows programs() {
  Rows rows;
  for (const auto& row : catalogue::programs()) {
    rows.push_back(sourced({std::string(row.word), std::string(row.help)}, row.source));
  }
  return rows;
}

std::string rule_words(const FileRule& rule) {
  constexpr std::array<std::string_view, 5> relations{"is missing", "is behind", "is ahead of",
                                                      "differs from", "is Microsoft's"};
  const auto relation = static_cast<std::size_t>(rule.relation);
  const bool compares = rule.relation != Relation::absent && rule.relation != Relation::is_there;
  return fmt::format(
      "{} {}{}", catalogue::system_file(rule.file).name, relations.at(relation),
      compares ? fmt::format(" {}", catalogue::system_file(rule.against).name) : std::string());
}

Rows file_rules() {
  Rows rows;
  for (const auto& row : catalogue::stop_rules()) {
    rows.push_back(
        sourced({"boot", rule_words(row.when), std::string(catalogue::message(row.stop).text)},
                row.source));
  }
  for (const auto& row : catalogue::start_rules()) {
    const auto error = row.result.error;
    rows.push_back(
        sourced({std::string(catalogue::service(row.service).key), rule_words(row.when),
                 error == Win32Error::success ? std::string("events of its own")
                                              : std::string(catalogue::error(error).text)},
                row.source));
  }
  for (const auto& row : catalogue::program_rules()) {
    rows.push_back(sourced(
        {std::string(catalogue::program(row.program).word), rule_words(row.when),
         row.message ? std::string(catalogue::message(*row.message).text) : std::string("events")},
        row.source));
  }
  return rows;
}

Rows hotfixes() {
  Rows rows;
  for (const auto& row : catalogue::hotfixes()) {
    rows.push_back(sourced(
        {std::string(row.word), std::string(catalogue::word(row.needs)), names_of(row.files)},
        row.source));
  }
  return rows;
}

Rows registry_values() {
  constexpr std::array<std::string_view, 4> types{"REG_SZ", "REG_MULTI_SZ", "REG_DWORD",
                                                  "REG_EXPAND_SZ"};
  Rows rows;
  for (const auto& row : catalogue::registry_values()) {
    rows.push_back(
        sourced({std::string(row.path), std::string(types.at(static_cast<std::size_t>(row.type))),
                 std::string(row.help)},
                row.source));
  }
  return rows;
}

Rows components() {
  Rows rows;
  for (const auto& row : catalogue::components()) {
    const std::string above = row.above
                                  ? fmt::format("above {}", catalogue::component(*row.above).title)
                                  : "above the adapters";
    rows.push_back(sourced({std::string(row.word), std::string(row.title),
                            fmt::format("{}; copies {}", above, names_of(row.files))},
                           row.source));
  }
  return rows;
}

Rows services() {
  Rows rows;
  for (const auto& row : catalogue::services()) {
    std::string words = fmt::format("{} ({}", row.display, row.driver ? "driver" : "service");
    for (const Service service : all<Service>()) {
      if (!row.depends_on.contains(service)) { continue; }
      words += fmt::format(", after {}", catalogue::service(service).key);
    }
    if (row.depends_on_group) {
      words += fmt::format(", after group {}", catalogue::name(*row.depends_on_group));
    }
    rows.push_back(sourced({std::string(row.key), std::string(catalogue::word(row.start)),
                            std::string(catalogue::name(row.group)), words + ")"},
                           row.source));
  }
  return rows;
}

std::string names_of(ResourceTypeSet types) {
  std::string names;
  for (const ResourceType type : all<ResourceType>()) {
    if (!types.contains(type)) { continue; }
    names += fmt::format("{}{}", names.empty() ? "" : ", ", catalogue::resource_type(type).name);
  }
  return names;
}

Rows resource_types() {
  Rows rows;
  for (const auto& row : catalogue::resource_types()) {
    const std::string needed = names_of(row.required_dependencies);
    rows.push_back(sourced(
        {std::string(row.name), needed.empty()
                                    ? "depends on nothing by itself"
                                    : fmt::format("depends on a resource of type {}", needed)},
        row.source));
  }
  return rows;
}

Rows properties() {
  constexpr std::array<std::string_view, 8> kinds{
      "an address", "yes or no", "a cluster network", "a name",
      "a disk",     "a text",    "a number",          "a disk signature"};
  Rows rows;
  for (const auto& row : catalogue::properties()) {
    rows.push_back(sourced({std::string(row.name), names_of(row.types),
                            std::string(kinds.at(static_cast<std::size_t>(row.kind)))},
                           row.source));
  }
  return rows;
}

Rows verbs() {
  Rows rows;
  for (const Verb& row : verbs_table()) {
    rows.push_back({.cells = {std::string(row.name), std::string(row.help)},
                    .source = std::string(row.source),
                    .certainty = {},
                    .parameters = row.parameters});
  }
  return rows;
}

Rows expectations() {
  Rows rows;
  for (const auto& row : scenario::expectations_table()) {
    rows.push_back({.cells = {std::string(row.name), std::string(row.help)},
                    .source = {},
                    .certainty = {},
                    .parameters = row.parameters});
  }
  return rows;
}

Rows conditions() {
  Rows rows;
  for (const Condition& row : conditions_table()) {
    rows.push_back({.cells = {std::string(row.name), std::string(row.help)},
                    .source = std::string(row.source),
                    .certainty = {}});
  }
  return rows;
}

/// What inventories tell, a row a category.
Rows evidence_fields() {
  Rows rows;
  for (const evidence::InventoryCategory& category : evidence::inventory_categories()) {
    rows.push_back(
        {.cells = {std::string(category.name), fmt::format("{}", fmt::join(category.fields, ", "))},
         .source = {},
         .certainty = {}});
  }
  return rows;
}

/// Members of a world that no report and no inventory tells.
Rows unseen_members() {
  Rows rows;
  for_each_described<World>([&rows](auto part) {
    for_each_member<typename decltype(part)::type>([&rows](const auto& row) {
      const std::vector<std::string> cells{std::string(row.name), std::string(row.unseen_because)};
      if (row.sight == Sight::nobody &&
          std::ranges::find(rows, cells, &CatalogueRow::cells) == rows.end()) {
        rows.push_back({.cells = cells, .source = {}, .certainty = {}});
      }
    });
  });
  return rows;
}

Rows assumptions() {
  Rows rows;
  for (const Assumption& row : assumptions_table()) {
    rows.push_back(
        {.cells = {std::string(row.place), std::string(row.text)}, .source = {}, .certainty = {}});
  }
  return rows;
}

}  // namespace

std::span<const CatalogueTable> catalogue_tables() {
  static const std::vector<CatalogueTable> tables{
      {"events", "what can stand in the System log", {"provider", "id", "type", "text"}, events},
      {"errors", "Win32 and cluster error codes", {"code", "symbol", "text"}, errors},
      {"messages", "what machines show to whoever sits at them", {"name", "text"}, messages},
      {"service-packs", "releases of NT 4.0", {"level", "released", "files"}, service_packs},
      {"files", "system files and the packs that carry them", {"name", "folder", "packs"}, files},
      {"defects",
       "faults of files, by service pack",
       {"name", "levels", "file", "what goes wrong"},
       defects},
      {"file-rules",
       "files that do not fit each other, and what comes of it",
       {"when", "which", "what"},
       file_rules},
      {"software", "what can be set up on a machine", {"name", "title", "files"}, software},
      {"programs", "what can be done with programs", {"name", "help"}, programs},
      {"hotfixes", "fixes after a service pack", {"name", "for", "files"}, hotfixes},
      {"registry-values",
       "values of the registry that are read",
       {"path", "type", "meaning"},
       registry_values},
      {"components", "network components", {"name", "title", "set-up"}, components},
      {"services", "services and drivers", {"key", "start", "group", "display"}, services},
      {"resource-types", "resource types of MSCS", {"name", "dependency"}, resource_types},
      {"properties", "private properties of resources", {"name", "type", "value"}, properties},
      {"verbs", "what can be done to a world", {"name", "help"}, verbs},
      {"expectations", "what a scenario can expect", {"name", "help"}, expectations},
      {"conditions", "named causes", {"name", "help"}, conditions},
      {"evidence",
       "what an inventory tells, for rules about it",
       {"category", "fields"},
       evidence_fields},
      {"unseen", "what only the model knows", {"member", "why"}, unseen_members},
      {"assumptions", "what no source says and the model decides", {"place", "text"}, assumptions},
  };
  return tables;
}

}  // namespace mscsim::cli
