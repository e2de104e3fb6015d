#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/session.hpp"

namespace mscsim::console {

/// Windows NT's own words where it finds no such program.
inline constexpr std::string_view not_recognized =
    "The name specified is not recognized as an\n"
    "internal or external command, operable program or batch file.\n";

/// What a command prints, line ends as `\n`.
using Output = std::string;

/// The words of a command line, the command's own name first.
using Words = std::span<const std::string>;

/// A command of the NT command prompt.
struct ConsoleCommand {
  std::string_view name;
  std::string_view help;   ///< one line
  std::string_view usage;  ///< what `/?` prints
  Output (*run)(Session&, Words);
  /// Names that the command makes, if it succeeds; null: it never makes one.
  std::vector<std::string> (*names_made)(Words) = nullptr;
};

/// One row a file of sim/console/commands, in file-name order; generated.
[[nodiscard]] std::span<const ConsoleCommand> commands_table();

/// The command that the first word of a line calls: by its name in any case, with or without a
/// path and `.exe`. Null where there is none.
[[nodiscard]] const ConsoleCommand* find_command(std::string_view word);

}  // namespace mscsim::console
