#include "models/catalogue/condition.hpp"
#include "models/world/registry.hpp"

namespace mscsim::conditions {

/// RPC cannot listen on the Cluster Datagram Protocol.
Condition winsock_without_clusnet() {
  return {
      .name = "winsock-without-clusnet",
      .help = "Clusnet is not among the transports that Winsock is told of",
      .source = "Q262832",
      .asks = [](const View& view, NodeId id) { return !winsock_has_clusnet(view, id); },
  };
}

}  // namespace mscsim::conditions
