#pragma once
#include <cstdint>
#include <vector>

#include "models/world/view.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// What somebody at a running machine finds around it, one record a thing: domain, neighbour (other
/// machines on its networks), wins_mapping (static ones), disk and bus_end (of the shared bus).
/// What only a domain controller knows is there where one answers.
[[nodiscard]] std::vector<Record> surroundings_inventory(const View& view, NodeId node,
                                                         std::uint64_t time_ms);

}  // namespace mscsim::evidence
