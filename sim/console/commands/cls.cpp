#include "sim/console/command.hpp"

namespace mscsim::console::commands {

/// Source: Windows NT 4.0 command reference
ConsoleCommand cls() {
  return {.name = "cls",
          .help = "clear the screen",
          .usage = "Clear the screen.\n\nCLS\n",
          .run = [](Session& session, Words /*words*/) -> Output {
            session.wish = Wish::clear_screen;
            return {};
          }};
}

}  // namespace mscsim::console::commands
