#pragma once
#include <iosfwd>

namespace mscsim::cli {

/// Prints how rules are read, each reading with its reason.
void print_rule_meaning(std::ostream& out, std::size_t width);

}  // namespace mscsim::cli
