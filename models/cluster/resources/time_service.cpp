#include "models/cluster/controlled_service.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/setup.hpp"

namespace mscsim::cluster::resources {
namespace {

/// The cluster's own TimeServ takes the name on every node.
/// ASSUMPTION: as the resource is created, or the node joins; Q245067 finds it there without saying
/// since when.
void open(Transition& transition, ResourceId /*resource*/) {
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (transition.database().members.contains(id)) {
      node::register_service(transition.catalogue(), transition.change_services(id),
                             Service::timeserv);
    }
  }
}

}  // namespace

/// Keeps the clocks of the nodes alike: the TimeServ service. One in a cluster.
/// Source: Q174398, Q245067, Q174331
ResourceDll time_service() {
  return {.type = ResourceType::time_service,
          .online = start_controlled,
          .offline = stop_controlled,
          .is_alive = controlled_runs,
          .report_dead = report_nothing,
          .open = open};
}

}  // namespace mscsim::cluster::resources
