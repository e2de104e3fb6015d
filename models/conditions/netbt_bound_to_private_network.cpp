#include "models/catalogue/condition.hpp"
#include "models/surroundings/domain.hpp"

namespace mscsim::conditions {

/// Netlogon looks for a domain controller there.
Condition netbt_bound_to_private_network() {
  return {
      .name = "netbt-bound-to-private-network",
      .help = "WINS Client (TCP/IP) is bound to a network that only the nodes are on",
      .source = "Q249909",
      .asks =
          [](const View& view, NodeId id) {
            return view.surroundings().domain.name != no_name &&
                   surroundings::netbt_is_bound_to_private_wire(view, id);
          },
  };
}

}  // namespace mscsim::conditions
