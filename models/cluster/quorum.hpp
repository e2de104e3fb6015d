#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Whether a Physical Disk finds its disk on the bus: one with the signature that it expects.
/// Source: Q243195
[[nodiscard]] bool finds_disk(const View& view, ResourceId disk);

/// Whether a node can reserve the disk of a Physical Disk for itself: it is found, the bus works
/// and no other initiator holds it.
[[nodiscard]] bool can_be_reserved(const View& view, ResourceId disk);

/// Tells that a Physical Disk does not find its disk, where that is so. A bus that does not work
/// tells nothing of what is on it (Q169414). Events: 1034. Source: Q243195
void report_disk_missing(Transition& transition, NodeId node, ResourceId disk);

/// The same of the quorum resource, as the node knows it.
void report_quorum_missing(Transition& transition, NodeId node);

/// Whether `id` can take the quorum: always where it is local (Q245626), else while its disk is
/// there. Until a cluster runs it looks for the one that its own Clusdb tells. Source: Q217147
[[nodiscard]] bool can_own_quorum(const View& view, NodeId id);

}  // namespace mscsim::cluster
