#include "models/catalogue/condition.hpp"
#include "models/world/registry.hpp"

namespace mscsim::conditions {

/// Services that listen through RPC end as they start.
Condition rpc_ports_with_blanks() {
  return {
      .name = "rpc-ports-with-blanks",
      .help = "the Ports value that RPC reads has blanks in it",
      .source = "Q246784",
      .asks = [](const View& view, NodeId id) { return !rpc_has_ports(view, id); },
  };
}

}  // namespace mscsim::conditions
