#include <fmt/format.h>

#include "models/catalogue/service_packs.hpp"
#include "sim/console/command.hpp"

namespace mscsim::console::commands {
namespace {

/// What matters in it is CSDVersion, which the kernel writes at each boot, whatever happened to
/// other files since the service pack.
/// ASSUMPTION: the About box in three lines.
Output print_version(Session& session, Words /*words*/) {
  const Level level = session.node().csd_version;
  const std::string_view pack = catalogue::service_pack(level).name;
  return fmt::format("Microsoft (R) Windows NT (R)\nVersion 4.0 (Build 1381{}{})\n{}",
                     pack.empty() ? "" : ": ", pack,
                     level == Level::sp6a ? "Revised Service Pack 6a\n" : "");
}

}  // namespace

/// Source: Q246009 (SP6a), Q222507, Q197099
ConsoleCommand winver() {
  return {.name = "winver",
          .help = "show the About box: version, build and service pack",
          .usage = "Shows the version, the build and the service pack of Windows NT.\n\nwinver\n",
          .run = print_version};
}

}  // namespace mscsim::console::commands
