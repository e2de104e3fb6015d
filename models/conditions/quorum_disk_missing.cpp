#include "models/conditions/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"

namespace mscsim::conditions {

/// No node can form the cluster.
Condition quorum_disk_missing() {
  return {
      .name = "quorum-disk-missing",
      .help = "the quorum disk does not answer",
      .source = "Q243195",
      .holds =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr && !disk->present;
          },
  };
}

}  // namespace mscsim::conditions
