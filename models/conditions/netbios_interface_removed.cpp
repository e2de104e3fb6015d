#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// MSCS Setup takes any cluster name for taken; Messenger does not start.
Condition netbios_interface_removed() {
  return {
      .name = "netbios-interface-removed",
      .help = "the NetBIOS Interface is not installed",
      .source = "Q257920, Q157815",
      .asks =
          [](const View& view, NodeId id) {
            return view.services(id).services[Service::netbios].start == StartType::absent;
          },
  };
}

}  // namespace mscsim::conditions
