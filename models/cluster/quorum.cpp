#include "models/cluster/quorum.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/setup.hpp"

namespace mscsim::cluster {

bool can_be_reserved(const Disk& disk) { return disk.present && !disk.reserved; }

bool can_own_quorum(const View& view, NodeId id) {
  const ClusterDatabase& database = view.database();
  if (database.local_quorum) { return true; }
  const auto disk = property_of(view, database.quorum_resource, Property::disk);
  return node::disk_driver_runs(view.services(id)) &&
         can_be_reserved(view.surroundings().disks.at(disk));
}

}  // namespace mscsim::cluster
