#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Cluster addresses answer ping but no NetBIOS call.
Condition netbios_interface_not_running() {
  return {
      .name = "netbios-interface-not-running",
      .help = "the NetBIOS Interface driver is installed but not running",
      .source = "Q258771, Q175935",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            const ServiceState& netbios = node.services[Service::netbios];
            return node.power == Power::running && netbios.start != StartType::absent &&
                   netbios.status != ServiceStatus::running;
          },
  };
}

}  // namespace mscsim::conditions
