#include "models/cluster/controlled_service.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {

/// The MSMQ service, on its group's owner only. Events: those of the SCM.
/// Source: MsCS resource types
ResourceDll message_queue_server() {
  return {.type = ResourceType::message_queue_server,
          .online = start_controlled,
          .offline = stop_controlled,
          .is_alive = controlled_runs,
          .report_dead = report_nothing};
}

}  // namespace mscsim::cluster::resources
