#include "models/cluster/networks.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/adapters.hpp"
#include "models/node/netbt.hpp"
#include "models/surroundings/network.hpp"

namespace mscsim::cluster::resources {
namespace {

Ipv4 address_of(const View& view, ResourceId resource) {
  return {property_of(view, resource, Property::address)};
}

ClusterNetworkId network_of(const View& view, ResourceId resource) {
  return static_cast<ClusterNetworkId>(property_of(view, resource, Property::network));
}

/// 0 to 223 in front, and neither "this host" nor loopback.
bool is_valid_address(Ipv4 address) {
  const std::uint32_t first = address.value >> 24U;
  return address.value != 0 && first != 0 && first != 127 && first < 224;
}

/// Whether anything that NT hears answer an ARP request through the adapter has the address: a
/// machine, a node, another resource; its own machine tells it without a wire. Source: Q168567
bool is_in_use(const View& view, ResourceId resource, AdapterSlot slot) {
  const NodeId id = owner_of(view, resource);
  const Ipv4 address = address_of(view, resource);
  const auto station = surroundings::find_station(view, address, id);
  const bool is_own = station && station->node == id;
  return is_own || (is_on_wire(view.network(id), slot) &&
                    surroundings::answers_for_address(
                        view, view.network(id).adapters[index(slot)].network, address));
}

/// TCP/IP makes an interface for one more address only on an adapter that it brought up, with the
/// driver that belongs to it. Source: Q240271
bool tcpip_interface_works(const View& view, NodeId id, AdapterSlot slot) {
  return view.network(id).tcpip_interfaces.contains(slot) && node::driver_fits(view, id, slot);
}

/// Before SP4's clusres.dll there was no such switch. Source: Q217057
bool wants_netbios(const View& view, ResourceId resource) {
  return view.images(owner_of(view, resource)).loaded[File::clusres].level <
             catalogue::enable_netbios_from ||
         property_of(view, resource, Property::enable_netbios) != 0;
}

Win32Error refuse(Transition& transition, ResourceId resource, Event event, Win32Error error) {
  transition.record(owner_of(transition, resource), event,
                    {Insert::name(transition.database().resources[index(resource)].name),
                     Insert::of(address_of(transition, resource))});
  return error;
}

/// ASSUMPTION: the order of the checks. Each event's own text says what it is about; that they come
/// in this order is inferred from what each needs.
Win32Error online(Transition& transition, ResourceId resource) {
  const NodeId id = owner_of(transition, resource);
  if (!is_valid_address(address_of(transition, resource))) {
    return refuse(transition, resource, Event::invalid_address, Win32Error::invalid_parameter);
  }
  if (!is_valid_mask({property_of(transition, resource, Property::subnet_mask)})) {
    return refuse(transition, resource, Event::invalid_subnet_mask, Win32Error::invalid_parameter);
  }
  const auto slot = adapter_on(transition, id, network_of(transition, resource));
  if (!slot) {
    return refuse(transition, resource, Event::invalid_adapter_name, Win32Error::invalid_parameter);
  }
  if (is_in_use(transition, resource, *slot)) {
    return refuse(transition, resource, Event::address_in_use, Win32Error::cluster_ipaddr_in_use);
  }
  if (!tcpip_interface_works(transition, id, *slot)) {
    return refuse(transition, resource, Event::tcpip_interface_not_created,
                  Win32Error::gen_failure);
  }
  if (wants_netbios(transition, resource)) {
    const Win32Error error = node::add_netbt_interface(transition, id);
    if (error != Win32Error::success) {
      return refuse(transition, resource, Event::netbios_interface_not_created, error);
    }
    transition.change_runtime().resources[index(resource)].netbios_interface = true;
  }
  return Win32Error::success;
}

void offline(Transition& transition, ResourceId resource) {
  ResourceStatus& status = transition.change_runtime().resources[index(resource)];
  if (!status.netbios_interface) { return; }
  status.netbios_interface = false;
  node::delete_netbt_interface(transition.change_network(owner_of(transition, resource)));
}

/// The local stack is all that it looks at: not the cable, not NetBIOS. Source: Q257925
bool is_alive(const View& view, ResourceId resource) {
  const NodeId id = owner_of(view, resource);
  const auto slot = adapter_on(view, id, network_of(view, resource));
  return slot && view.network(id).tcpip_interfaces.contains(*slot);
}

void report_dead(Transition& transition, ResourceId resource) {
  static_cast<void>(
      refuse(transition, resource, Event::tcpip_interface_failed, Win32Error::gen_failure));
}

}  // namespace

/// An IP address that its group's owner answers for.
/// Events: 1047, 1046, 1048, 1049, 1045, 1044; 1077 once it was online
/// Source: Q232910, Q248605 (1044); Q240271 (1045); Q267548 (1048); Q168567; Q217057
ResourceDll ip_address() {
  return {.type = ResourceType::ip_address,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_dead};
}

}  // namespace mscsim::cluster::resources
