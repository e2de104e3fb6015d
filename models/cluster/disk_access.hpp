#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Whether a program on a running machine gets at a disk of the shared bus: the disk answers, and
/// its Physical Disk resource is online there, or no Clusdisk keeps it from the machine.
/// Source: Q251284
[[nodiscard]] bool has_access(const View& view, NodeId id, DiskId disk);

}  // namespace mscsim::cluster
