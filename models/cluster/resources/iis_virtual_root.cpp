#include "models/cluster/controlled_service.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {

/// A directory that a service of IIS publishes: it lives and dies with that service.
/// ASSUMPTION: it starts the service that it names, and stops it; what the type of IIS 3.0 does is
/// not documented in detail.
/// Source: Q230287
ResourceDll iis_virtual_root() {
  return {.type = ResourceType::iis_virtual_root,
          .online = start_controlled,
          .offline = stop_controlled,
          .is_alive = controlled_runs,
          .report_dead = report_nothing};
}

}  // namespace mscsim::cluster::resources
