#include "models/node/service_start.hpp"

#include <algorithm>

#include "models/node/adapters.hpp"
#include "models/node/bindings.hpp"
#include "models/node/netbt.hpp"
#include "models/node/services.hpp"
#include "models/surroundings/network.hpp"

namespace mscsim::node {
namespace {

using How = StartResult::How;
constexpr StartResult runs{};

/// Brings up the address of every adapter that TCP/IP is bound to, unless its driver did not start
/// or another machine answers for the address.
StartResult start_tcpip(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node.tcpip_interfaces = {};
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    const Adapter& adapter = node.adapters[i];
    if (!bound(node, Component::tcpip, slot) || !driver_starts(adapter)) { continue; }
    if (surroundings::answers_for_address(transition, adapter.network, adapter.address.address)) {
      transition.record(id, Event::address_conflict_disabled,
                        {Insert::of(adapter.address.address)});
      continue;
    }
    node.tcpip_interfaces.insert(slot);
  }
  return runs;
}

StartResult start_netbt(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  const AdapterSet bindings = bound_adapters(node, Component::wins_client);
  node.netbt_interfaces = {bindings.bits & node.tcpip_interfaces.bits};
  if (!node.netbt_interfaces.empty()) { return runs; }
  if (!bindings.empty()) { transition.record(id, Event::netbt_no_linkage); }
  return {How::not_started, Win32Error::gen_failure};
}

StartResult start_netbios(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node.netbios_lanas = {bound_adapters(node, Component::netbios_interface).bits &
                        node.netbt_interfaces.bits};
  return runs;
}

AdapterSet transports(const Node& node, Component component) {
  return {bound_adapters(node, component).bits & node.netbt_interfaces.bits};
}

StartResult start_workstation(Transition& transition, NodeId id) {
  const Node& node = transition.node(id);
  const AdapterSet through = transports(node, Component::workstation);
  if (through.empty()) {
    transition.record(id, Event::no_transport);
    return {How::service_specific, Win32Error::no_transport_loaded};
  }
  if (name_is_defended(transition, id, through, transition.site_node(id).name)) {
    transition.record(id, Event::netbt_duplicate_name);
    return {How::terminated, Win32Error::dup_name};
  }
  return runs;
}

StartResult start_server(Transition& transition, NodeId id) {
  const Node& node = transition.node(id);
  if (transports(node, Component::server).empty()) {
    return {How::terminated, Win32Error::gen_failure};
  }
  if (behind_kernel(node.loaded, File::srv)) {
    return {How::terminated, Win32Error::not_enough_server_memory};
  }
  return runs;
}

StartResult start_messenger(Transition& transition, NodeId id) {
  const Node& node = transition.node(id);
  if (!is_running(node, Service::netbios) || node.netbios_lanas.empty()) {
    return {How::service_specific, Win32Error::nerr_no_network_resource};
  }
  return runs;
}

}  // namespace

StartResult run_start_code(Transition& transition, NodeId id, Service service) {
  const auto image = catalogue::service(service).image;
  if (image && transition.node(id).on_disk[*image].origin == Origin::absent) {
    return {How::not_started, Win32Error::file_not_found};
  }
  switch (service) {
    case Service::tcpip:
      return start_tcpip(transition, id);
    case Service::netbt:
      return start_netbt(transition, id);
    case Service::netbios:
      return start_netbios(transition, id);
    case Service::workstation:
      return start_workstation(transition, id);
    case Service::server:
      return start_server(transition, id);
    case Service::messenger:
      return start_messenger(transition, id);
    default:
      return runs;
  }
}

}  // namespace mscsim::node
