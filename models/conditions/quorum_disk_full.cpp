#include "models/catalogue/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"

namespace mscsim::conditions {

/// The Cluster service cannot start.
Condition quorum_disk_full() {
  return {
      .name = "quorum-disk-full",
      .help = "there is no space left on the quorum disk",
      .source = "Q251284",
      .asks =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr && disk->full;
          },
  };
}

}  // namespace mscsim::conditions
