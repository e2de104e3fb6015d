#include "models/node/netbt.hpp"

#include "models/surroundings/network.hpp"

namespace mscsim::node {

int netbios_addresses(const NodeNetwork& node) {
  return node.netbt_interfaces.size() + node.netbt_requested;
}

Win32Error add_netbt_interface(Transition& transition, NodeId id) {
  if (transition.services(id).services[Service::netbt].status != ServiceStatus::running) {
    return Win32Error::service_does_not_exist;
  }
  const Files& loaded = transition.images(id).loaded;
  if (behind_kernel(loaded, File::netbt) || behind_kernel(loaded, File::tcpip)) {
    return Win32Error::not_supported;
  }
  if (netbios_addresses(transition.network(id)) >= catalogue::netbios_addresses_max) {
    return Win32Error::not_enough_memory;
  }
  ++transition.change_network(id).netbt_requested;
  return Win32Error::success;
}

void delete_netbt_interface(NodeNetwork& node) {
  if (node.netbt_requested > 0) { --node.netbt_requested; }
}

bool name_is_defended(const View& view, NodeId id, AdapterSet interfaces, NameId name) {
  const NodeNetwork& node = view.network(id);
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    if (interfaces.contains(static_cast<AdapterSlot>(slot)) &&
        surroundings::defends_name(view, node.adapters[slot].network, name)) {
      return true;
    }
  }
  return false;
}

}  // namespace mscsim::node
