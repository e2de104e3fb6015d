#pragma once
#include <string_view>

#include "sim/shell/line_reader.hpp"
#include "sim/shell/shell.hpp"

namespace mscsim::shell {

/// What the last word of `line`, begun, can become: commands and words with a dot at its beginning,
/// then names of the world and, behind a verb, its parameters. Sorted; the whole of each word.
[[nodiscard]] Completion completion(const Shell& shell, std::string_view line);

}  // namespace mscsim::shell
