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
  return fmt::format("No hotfixes are installed on {}.\n", session.site.name(session.at));
}

}  // namespace

/// ASSUMPTION: the wording of an empty list. The model installs no single hotfixes.
ConsoleCommand hotfix() {
  return {
      .name = "hotfix", .help = "list installed hotfixes", .usage = usage, .run = list_hotfixes};
}

}  // namespace mscsim::console::commands
