#include "models/cluster/quorum.hpp"

#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster {

bool can_own_quorum(const View& view, NodeId node) {
  const ClusterDatabase& database = view.database();
  if (database.local_quorum) { return true; }
  const auto disk = property_of(view, database.quorum_resource, Property::disk);
  const bool driver_runs =
      view.node(node).services[Service::clusdisk].status == ServiceStatus::running;
  return driver_runs && view.surroundings().disks.at(disk).present;
}

}  // namespace mscsim::cluster
