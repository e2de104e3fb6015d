#pragma once
#include <cstddef>

namespace mscsim::report {

/// Columns that text on standard output may take: what COLUMNS says, or the terminal as it is now;
/// 80 where neither says. Range: 20..100, since longer lines are hard to read.
[[nodiscard]] std::size_t terminal_width();

}  // namespace mscsim::report
