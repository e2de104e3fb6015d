#pragma once
#include <array>
#include <string_view>

#include "sim/scenario/knowledge/row_reader.hpp"

namespace mscsim::scenario {

/// What `files:` can say of one.
inline constexpr std::array<std::string_view, 6> file_keys{"folder", "maker", "levels",
                                                           "from",   "sizes", "source"};

/// Fills in the row of the file that `entry` declares, with what is known of its copies. Errors:
/// reported.
void read_file_row(const YamlEntry& entry, catalogue::SystemFile& row, const RowReader& reader);

}  // namespace mscsim::scenario
