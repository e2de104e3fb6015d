#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// One more NetBIOS-enabled address cannot go online here.
Condition netbios_table_full() {
  return {
      .name = "netbios-table-full",
      .help = "every one of the 64 entries of the NetBIOS address table is taken",
      .source = "Q248605",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return node.netbt_interfaces.size() + node.netbt_requested >=
                   catalogue::netbios_addresses_max;
          },
  };
}

}  // namespace mscsim::conditions
