#include "models/conditions/condition.hpp"

namespace mscsim::conditions {

/// No node can form the cluster.
Condition quorum_disk_missing() {
  return {
      .name = "quorum-disk-missing",
      .help = "the quorum disk does not answer",
      .source = "Q243195",
      .holds =
          [](const View& view, NodeId id) {
            const ClusterDatabase& database = view.database();
            if (!database.members.contains(id) || database.local_quorum) { return false; }
            const Resource& quorum = database.resources[index(database.quorum_resource)];
            const auto slot = catalogue::property(Property::disk).slot;
            return !view.surroundings().disks.at(quorum.properties.at(slot)).present;
          },
  };
}

}  // namespace mscsim::conditions
