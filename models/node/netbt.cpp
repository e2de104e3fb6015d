#include "models/node/netbt.hpp"

#include "models/surroundings/network.hpp"

namespace mscsim::node {

int netbios_addresses(const Node& node) {
  return node.netbt_interfaces.size() + node.netbt_requested;
}

Win32Error add_netbt_interface(Node& node) {
  if (node.services[Service::netbt].status != ServiceStatus::running) {
    return Win32Error::service_does_not_exist;
  }
  const bool lags =
      behind_kernel(node.loaded, File::netbt) || behind_kernel(node.loaded, File::tcpip);
  if (lags) { return Win32Error::not_supported; }
  if (netbios_addresses(node) >= catalogue::netbios_addresses_max) {
    return Win32Error::not_enough_memory;
  }
  ++node.netbt_requested;
  return Win32Error::success;
}

void delete_netbt_interface(Node& node) {
  if (node.netbt_requested > 0) { --node.netbt_requested; }
}

bool name_is_defended(const View& view, NodeId id, AdapterSet interfaces, NameId name) {
  const Node& node = view.node(id);
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    if (interfaces.contains(static_cast<AdapterSlot>(slot)) &&
        surroundings::defends_name(view, node.adapters[slot].network, name)) {
      return true;
    }
  }
  return false;
}

}  // namespace mscsim::node
