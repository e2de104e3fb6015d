#include "models/node/netbt.hpp"

#include "models/world/adapter_rules.hpp"

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

surroundings::NameHolder name_holder(const View& view, NodeId id, AdapterSlot slot, NameId name) {
  const NodeNetwork& node = view.network(id);
  return is_on_wire(node, slot)
             ? surroundings::name_holder(view, id, node.adapters[index(slot)].network, name)
             : surroundings::NameHolder::nobody;
}

AdapterSet register_own_name(Transition& transition, NodeId id, AdapterSet interfaces,
                             AdapterSet NodeNetwork::*conflicts) {
  const NameId name = transition.site_node(id).name;
  AdapterSet refused;
  interfaces.for_each([&](AdapterSlot slot) {
    if (name_holder(transition, id, slot, name) != surroundings::NameHolder::nobody) {
      refused.insert(slot);
    }
  });
  if (!refused.empty()) { transition.record(id, Event::netbt_duplicate_name); }
  transition.change_network(id).*conflicts = refused;
  return refused;
}

bool name_is_defended(const View& view, NodeId id, AdapterSet interfaces, NameId name) {
  bool any = false;
  interfaces.for_each([&](AdapterSlot slot) {
    any = any || name_holder(view, id, slot, name) != surroundings::NameHolder::nobody;
  });
  return any;
}

}  // namespace mscsim::node
