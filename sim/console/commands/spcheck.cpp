#include <fmt/format.h>

#include "models/catalogue/components.hpp"
#include "models/catalogue/software.hpp"
#include "sim/console/command.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "SPCHECK [/i:inifile] [/r:report]\n\n"
    "Tells of each file of the installed components which service pack its copy is of.\n";

std::string level_word(const Catalogue& catalogue, File file, FileVersion version) {
  if (version.hotfix != Hotfix::none) {
    return std::string(catalogue.hotfixes[version.hotfix].word);
  }
  switch (version.origin) {
    case Origin::microsoft: {
      const std::string_view level = catalogue.level_word(file, version.level);
      return version.level == Level::rtm ? "SP0" : std::string(level);
    }
    case Origin::oem:
      return "Unknown";
    case Origin::absent:
    case Origin::count:
      break;
  }
  return "Missing";
}

void put_section(Output& out, std::string_view title, FileSet files, const Session& session) {
  const Catalogue& catalogue = session.site.catalogue();
  out += fmt::format("[{}]\n", title);
  for (const File file : catalogue.files.ids()) {
    if (!files.contains(file)) { continue; }
    const catalogue::SystemFile& row = catalogue.files[file];
    out += fmt::format("C:\\WINNT\\{}\\{} {}\n", row.folder, row.name,
                       level_word(catalogue, file, session.node().on_disk[file]));
  }
}

Output report(Session& session, Words words) {
  for (const std::string& word : words.subspan(1)) {
    if (!begins_with(word, "/i") && !begins_with(word, "/r")) { return std::string(usage); }
  }
  const Node& node = session.node();
  Output out;
  for (const catalogue::NetworkComponent& row : catalogue::components()) {
    if (node.linkage[row.component].installed) { put_section(out, row.title, row.files, session); }
  }
  for (const catalogue::SoftwareRow& row : session.site.catalogue().software) {
    if (node.software.contains(row.software)) { put_section(out, row.title, row.files, session); }
  }
  return out;
}

}  // namespace

/// ASSUMPTION: it prints its report, lists every installed component, and knows one service pack of
/// each copy where the real one gives a range.
/// Source: Q279631
ConsoleCommand spcheck() {
  return {.name = "spcheck",
          .help = "tell which service pack each file of the components is of",
          .usage = usage,
          .run = report};
}

}  // namespace mscsim::console::commands
