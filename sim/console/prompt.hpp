#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/session.hpp"

namespace mscsim::console {

/// The longest line that cmd.exe takes, in bytes.
/// ASSUMPTION: 2047, as on Windows 2000; no source states NT 4.0's.
inline constexpr std::size_t line_bytes_max = 2047;

/// Types a line at the prompt. Returns: what is printed for it, line ends as `\n`; empty, or ending
/// with one. Any bytes will do.
/// Requires: the site knows every name of names_made(line).
[[nodiscard]] std::string execute(Session& session, std::string_view line);

/// Names that the line would give to things of its making; nothing for a line that makes none.
[[nodiscard]] std::vector<std::string> names_made(std::string_view line);

}  // namespace mscsim::console
