#pragma once
#include <vector>

#include "sim/scenario/knowledge/row_reader.hpp"

namespace mscsim::scenario {

/// Reads one behaviour and adds it to the catalogue. Errors: reported.
void read_behaviour(const Yaml& section, const RowReader& row);

/// The changes that a set-up writes or a behaviour makes. Errors: reported.
[[nodiscard]] std::vector<catalogue::Change> read_changes(const Yaml& section,
                                                          const RowReader& row);

}  // namespace mscsim::scenario
