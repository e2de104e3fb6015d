#pragma once
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include "sim/cli/exit_status.hpp"
#include "sim/cli/options.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::cli {

/// Where a command writes, and reads.
struct Streams {
  std::ostream& out;           ///< results; flushed where somebody waits for them
  std::ostream& err;           ///< diagnostics
  bool colour = false;         ///< whether `out` is to be in colour
  std::istream* in = nullptr;  ///< null: there is nothing to read
  bool terminal = false;       ///< whether somebody sits at a terminal at both ends
  bool err_terminal = false;   ///< whether `err` is a terminal
  std::size_t width = 80;      ///< columns that text in `out` may take

  /// What text for people goes on.
  [[nodiscard]] report::Paper paper() const { return {.colour = colour, .width = width}; }
};

/// A subcommand.
struct Command {
  std::string_view name;
  std::string_view help;       ///< one line
  std::string_view arguments;  ///< as its usage line shows them: `FILE|DIR...`
  std::vector<OptionRow> options;
  std::string_view details;  ///< more help, below the options; may be empty
  ExitStatus (*run)(const Options&, const Streams&);
};

/// One row a file of sim/cli/commands, in file-name order; generated.
[[nodiscard]] std::span<const Command> commands_table();

}  // namespace mscsim::cli
