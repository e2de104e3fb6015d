#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The cluster expects the address of an adapter to stay.
Condition lease_lost() {
  return {
      .name = "lease-lost",
      .help = "an adapter has lost the address that a DHCP server gave it",
      .source = "Q170771",
      .asks = [](const View& view, NodeId id) { return !view.network(id).lease_lost.empty(); },
  };
}

}  // namespace mscsim::conditions
