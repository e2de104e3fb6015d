#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/command.hpp"
#include "sim/rules/load.hpp"

namespace mscsim::cli {

/// The options of every command that loads rules.
[[nodiscard]] OptionRow placeholders_option();
[[nodiscard]] OptionRow skip_refused_option();
/// Of those that read records.
[[nodiscard]] OptionRow time_field_option();
/// Of those that warn.
[[nodiscard]] OptionRow werror_option();

/// What the files and folders that `paths` stand for hold, what is refused among it; a note on each
/// folder without rules. Nothing, after every problem was printed, where the command line or the
/// placeholders are wrong.
[[nodiscard]] std::optional<rules::LoadedRules> read_rules(const std::vector<std::string>& paths,
                                                           const Options& options,
                                                           const Streams& streams);

/// Prints what is wrong with what is refused or, with `--skip-refused`, how much that is and why.
/// False where it must not be so.
[[nodiscard]] bool tell_refused(const rules::LoadedRules& loaded, const Options& options,
                                const Streams& streams);
/// Prints the warnings. False where there must be none, with `--werror`.
[[nodiscard]] bool tell_warnings(const rules::LoadedRules& loaded, const Options& options,
                                 const Streams& streams);

}  // namespace mscsim::cli
