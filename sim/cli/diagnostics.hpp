#pragma once
#include <iosfwd>
#include <string>
#include <string_view>

#include "sim/scenario/problem.hpp"

namespace mscsim::cli {

/// What is said where there is no memory to make up a message.
inline constexpr const char* memory_exhausted = "mscsim: error: memory is exhausted\n";

/// `mscsim: error: what`
void print_error(std::ostream& err, std::string_view what);

/// Each problem as `FILE:LINE:COLUMN: error: what; what would be right`, then the line it is about
/// with a caret below the column.
void print_problems(std::ostream& err, const scenario::Problems& problems);
/// The same as warnings.
void print_warnings(std::ostream& err, const scenario::Problems& warnings);

/// The line and the caret, about 100 columns of them at most. `column` counts bytes from 1.
[[nodiscard]] std::string pointed_at(std::string_view line, int column);

}  // namespace mscsim::cli
