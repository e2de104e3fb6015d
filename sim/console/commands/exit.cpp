#include "sim/console/command.hpp"

namespace mscsim::console::commands {

/// Source: Windows NT 4.0 command reference
ConsoleCommand exit() {
  return {.name = "exit",
          .help = "leave the prompt",
          .usage = "Leave the prompt.\n\nEXIT\n",
          .run = [](Session& session, Words /*words*/) -> Output {
            session.wish = Wish::leave;
            return {};
          }};
}

}  // namespace mscsim::console::commands
