#include <fmt/format.h>

#include "sim/console/command.hpp"

namespace mscsim::console::commands {
namespace {

Output print_help(Session& /*session*/, Words words) {
  if (words.size() > 1) {
    const ConsoleCommand* const command = find_command(words[1]);
    if (command == nullptr) { return "This command is not supported by the help utility.\n"; }
    return std::string(command->usage);
  }
  Output text = "For more information on a specific command, type HELP command-name.\n";
  for (const ConsoleCommand& command : commands_table()) {
    text += fmt::format("{:<12} {}\n", command.name, command.help);
  }
  return text;
}

}  // namespace

/// Source: Windows NT 4.0 command reference
ConsoleCommand help() {
  return {.name = "help",
          .help = "list the commands, or say more of one",
          .usage = "Provides help information for Windows NT commands.\n\nHELP [command]\n",
          .run = print_help};
}

}  // namespace mscsim::console::commands
