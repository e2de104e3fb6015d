#include "sim/console/command.hpp"

namespace mscsim::console::commands {

/// Source: Q246009 (the version; a service pack does not change it)
ConsoleCommand ver() {
  return {.name = "ver",
          .help = "print the version of Windows NT, without its service pack",
          .usage = "Displays the Windows NT version.\n\nVER\n",
          .run = [](Session& /*session*/, Words /*words*/) -> Output {
            return "\nWindows NT Version 4.0\n\n";
          }};
}

}  // namespace mscsim::console::commands
