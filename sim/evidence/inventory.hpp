#pragma once
#include <cstdint>
#include <vector>

#include "models/world/view.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// What somebody who takes stock of a running machine finds there, one record a thing, of the
/// channel Inventory and one Category each: computer, file, missing_file, transport_files,
/// kernel_files, cluster_dlls, clusdb, administrator, service, adapter, component, binding,
/// netbios, registry, share, what surroundings_inventory has, and, of a cluster member, cluster,
/// group, resource and what configuration_inventory has. It is what an administrator can tell who
/// sits at the machine: nothing of causes or of broken hardware, and of other members only what
/// their shares show.
/// `time_ms`: virtual. Empty where the machine does not run.
[[nodiscard]] std::vector<Record> inventory(const View& view, NodeId node, std::uint64_t time_ms);

}  // namespace mscsim::evidence
