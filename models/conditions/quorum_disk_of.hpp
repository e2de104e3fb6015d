#pragma once
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The quorum disk of the cluster that `id` is a member of; null where there is none.
[[nodiscard]] inline const Disk* quorum_disk_of(const View& view, NodeId id) {
  const ClusterDatabase& database = view.database();
  if (!database.members.contains(id) || database.local_quorum) { return nullptr; }
  const Resource& quorum = database.resources[index(database.quorum_resource)];
  const auto slot = catalogue::property(Property::disk).slot;
  return &view.surroundings().disks.at(quorum.properties.at(slot));
}

}  // namespace mscsim::conditions
