#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/command.hpp"

namespace mscsim::console {

/// A program that stands behind a `|`: it makes other text of what was printed before it.
struct Filter {
  std::string_view name;
  std::string_view help;  ///< one line
  Output (*run)(const Output& text, Words words);
};

/// FIND, MORE and SORT. Source: Windows NT 4.0 command reference
[[nodiscard]] const std::vector<Filter>& filters();

/// The parts of a line between `|`; one between quotes is text.
[[nodiscard]] std::vector<std::string_view> split_at_pipes(std::string_view line);

}  // namespace mscsim::console
