#pragma once
#include <array>
#include <string_view>

#include "sim/scenario/knowledge/row_reader.hpp"

namespace mscsim::scenario {

/// What `registry:` can say of one value.
inline constexpr std::array<std::string_view, 7> registry_value_keys{
    "type", "read_by", "default", "from", "to", "says", "source"};

/// Fills in the row of the value that `entry` declares by its path. Errors: reported.
void read_registry_value_row(const YamlEntry& entry, catalogue::RegistryValueRow& row,
                             const RowReader& reader);

}  // namespace mscsim::scenario
