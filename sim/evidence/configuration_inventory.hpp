#pragma once
#include <cstdint>
#include <vector>

#include "models/world/view.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// What a machine's own copy of the cluster's configuration asks of it, beside what it has, of the
/// channel Inventory and one Category each: quorum, quorum_log, possible_resource, printer_part,
/// checkpointed_key.
/// Empty where it is no member. `time_ms`: virtual.
[[nodiscard]] std::vector<Record> configuration_inventory(const View& view, NodeId node,
                                                          std::uint64_t time_ms);

}  // namespace mscsim::evidence
