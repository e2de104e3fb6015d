#include "models/cluster/quorum.hpp"

#include "models/cluster/disk_access.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::cluster {

bool can_be_reserved(const View& view, DiskId disk) {
  return surroundings::disk_answers(view, disk) &&
         !view.surroundings().disks.at(index(disk)).reserved;
}

bool can_own_quorum(const View& view, NodeId id) {
  const ClusterDatabase& database = view.database();
  if (database.local_quorum) { return true; }
  const auto disk =
      static_cast<DiskId>(property_of(view, database.quorum_resource, Property::disk));
  return node::disk_driver_runs(view.services(id)) && can_be_reserved(view, disk) &&
         copes_with_disk(view, id, disk);
}

}  // namespace mscsim::cluster
