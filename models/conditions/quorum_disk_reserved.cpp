#include "models/catalogue/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"

namespace mscsim::conditions {

/// No node can own the quorum.
Condition quorum_disk_reserved() {
  return {
      .name = "quorum-disk-reserved",
      .help = "another initiator holds the reservation of the quorum disk",
      .source = "Q248663",
      .asks =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr && disk->reserved;
          },
  };
}

}  // namespace mscsim::conditions
