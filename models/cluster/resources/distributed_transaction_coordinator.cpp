#include "models/cluster/controlled_service.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {

/// The MSDTC service, on its group's owner only. Events: those of the SCM.
/// Source: Q223397
ResourceDll distributed_transaction_coordinator() {
  return {.type = ResourceType::distributed_transaction_coordinator,
          .online = start_controlled,
          .offline = stop_controlled,
          .is_alive = controlled_runs,
          .report_dead = report_nothing};
}

}  // namespace mscsim::cluster::resources
