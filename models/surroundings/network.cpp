#include "models/surroundings/network.hpp"

#include <algorithm>

#include "models/world/defects.hpp"

namespace mscsim::surroundings {

bool has_machines(const View& view, NetworkId network) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role != HostRole::static_wins_entry &&
           host.network == network;
  });
}

bool answers_for_address(const View& view, NetworkId network, Ipv4 address) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role != HostRole::static_wins_entry &&
           host.network == network &&
           (host.address == address || host.role == HostRole::proxy_router);
  });
}

bool node_answers_probe(const View& view, NetworkId network, Ipv4 address) {
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const NodeNetwork& node = view.network(id);
    for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
      const Adapter& adapter = node.adapters[slot];
      if (adapter.network == network && adapter.plugged && adapter.address.address == address &&
          node.tcpip_interfaces.contains(static_cast<AdapterSlot>(slot))) {
        return !has_defect(view.images(id), Defect::probe_not_answered);
      }
    }
  }
  return false;
}

bool defends_name(const View& view, NetworkId network, NameId name) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name == name && host.network == network;
  });
}

}  // namespace mscsim::surroundings
