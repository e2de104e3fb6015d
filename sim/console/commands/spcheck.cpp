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

std::string level_word(FileVersion version) {
  if (version.hotfix != Hotfix::none) {
    return std::string(catalogue::hotfix(version.hotfix).word);
  }
  switch (version.origin) {
    case Origin::microsoft: {
      const std::string_view level = catalogue::word(version.level);
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

void put_section(Output& out, std::string_view title, FileSet files, const Node& node) {
  out += fmt::format("[{}]\n", title);
  for (const File file : all<File>()) {
    if (!files.contains(file)) { continue; }
    const catalogue::SystemFile& row = catalogue::system_file(file);
    out +=
        fmt::format("C:\\WINNT\\{}\\{} {}\n", row.folder, row.name, level_word(node.on_disk[file]));
  }
}

Output report(Session& session, Words words) {
  for (const std::string& word : words.subspan(1)) {
    if (!begins_with(word, "/i") && !begins_with(word, "/r")) { return std::string(usage); }
  }
  const Node& node = session.node();
  Output out;
  for (const catalogue::NetworkComponent& row : catalogue::components()) {
    if (node.linkage[row.component].installed) { put_section(out, row.title, row.files, node); }
  }
  for (const catalogue::SoftwareRow& row : catalogue::software()) {
    if (node.software.contains(row.software)) { put_section(out, row.title, row.files, node); }
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
