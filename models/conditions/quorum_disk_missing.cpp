#include "models/catalogue/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::conditions {

/// No node can form the cluster. That none answers on a bus without a terminator is
/// bus-unterminated.
Condition quorum_disk_missing() {
  return {
      .name = "quorum-disk-missing",
      .help = "the quorum disk does not answer, though the bus is terminated",
      .source = "Q243195",
      .asks =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr && !disk->present && surroundings::bus_is_terminated(view);
          },
  };
}

}  // namespace mscsim::conditions
