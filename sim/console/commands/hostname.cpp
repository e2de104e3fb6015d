#include "sim/console/command.hpp"

namespace mscsim::console::commands {

/// Source: Windows NT 4.0 command reference
ConsoleCommand hostname() {
  return {.name = "hostname",
          .help = "print the name of this computer",
          .usage = "Prints the name of the current host.\n\nhostname\n",
          .run = [](Session& session, Words /*words*/) -> Output {
            return std::string(session.site.name(session.at)) + "\n";
          }};
}

}  // namespace mscsim::console::commands
