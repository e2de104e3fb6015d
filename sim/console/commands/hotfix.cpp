#include <fmt/format.h>

#include "sim/console/command.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "HOTFIX [-l]\n\n"
    "  -l   lists the hotfixes that are installed on this computer\n";

Output list_hotfixes(Session& session, Words words) {
  if (words.size() != 2 || (!same(words[1], "-l") && !same(words[1], "/l"))) {
    return std::string(usage);
  }
  const Node& node = session.node();
  Output out;
  for (const catalogue::HotfixRow& row : session.site.catalogue().hotfixes) {
    if (node.hotfixes.contains(row.hotfix)) { out += fmt::format("  {}\n", row.word); }
  }
  if (node.csd_version == Level::sp6a) { out += "  Q246009\n"; }
  const std::string_view name = session.site.name(session.at);
  return out.empty() ? fmt::format("No hotfixes are installed on {}.\n", name)
                     : fmt::format("The following hotfixes are installed on {}:\n{}", name, out);
}

}  // namespace

/// Q246009 is how SP6a registers itself.
/// ASSUMPTION: the wording of the list.
/// Source: Q238552, Q246009
ConsoleCommand hotfix() {
  return {
      .name = "hotfix", .help = "list installed hotfixes", .usage = usage, .run = list_hotfixes};
}

}  // namespace mscsim::console::commands
