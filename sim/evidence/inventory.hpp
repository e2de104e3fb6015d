#pragma once
#include <cstdint>
#include <vector>

#include "models/world/view.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// What somebody who takes stock of a running machine finds there, one record a thing, of the
/// channel Inventory and one Category each: computer, file, service, adapter, binding, netbios,
/// registry, share, disk, and, of a cluster member, cluster, group, resource. It is what the
/// machine itself can tell: nothing of causes, of broken hardware or of other machines.
/// `time_ms`: virtual. Empty where the machine does not run.
[[nodiscard]] std::vector<Record> inventory(const View& view, NodeId node, std::uint64_t time_ms);

}  // namespace mscsim::evidence
