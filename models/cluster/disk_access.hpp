#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Whether Clusdisk and the resource DLL as `node` loaded them can deal with a disk as it is
/// partitioned and numbered. Source: Q215347, Q251007, Q256326
[[nodiscard]] bool copes_with_disk(const View& view, NodeId node, DiskId disk);

/// Whether a program on a running machine gets at a disk of the shared bus: the disk answers, and
/// its Physical Disk resource is online there, or no Clusdisk keeps it from the machine.
/// Source: Q251284
[[nodiscard]] bool has_access(const View& view, NodeId id, DiskId disk);

}  // namespace mscsim::cluster
