#include "models/cluster/networks.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/netbt.hpp"

namespace mscsim::cluster::resources {
namespace {

NameId name_of(const View& view, ResourceId resource) {
  return static_cast<NameId>(property_of(view, resource, Property::name));
}

/// Whether somebody holds `name` on the wire on which an IP Address resource has its adapter.
bool is_held(const View& view, ResourceId address, NameId name) {
  const NodeId id = owner_of(view, address);
  const auto network = static_cast<ClusterNetworkId>(property_of(view, address, Property::network));
  const auto slot = adapter_on(view, id, network);
  return slot && node::name_is_defended(view, id, AdapterSet::of(*slot), name);
}

/// What a name finds of the addresses that it depends on.
struct Addresses {
  bool with_netbios = false;
  bool defended = false;  ///< another machine has the name on the wire of one of them
};

Addresses look_at_addresses(const View& view, ResourceId resource) {
  Addresses found;
  for_each_provider(view, resource, [&](ResourceId provider) {
    if (view.database().resources[index(provider)].type != ResourceType::ip_address) { return; }
    if (!view.runtime().resources[index(provider)].netbios_interface) { return; }
    found.with_netbios = true;
    found.defended = found.defended || is_held(view, provider, name_of(view, resource));
  });
  return found;
}

Win32Error online(Transition& transition, ResourceId resource) {
  const NodeId id = owner_of(transition, resource);
  const NameId own = transition.database().resources[index(resource)].name;
  const Addresses addresses = look_at_addresses(transition, resource);
  if (!addresses.with_netbios) { return Win32Error::not_supported; }
  if (addresses.defended) {
    transition.record(id, Event::network_name_duplicate,
                      {Insert::name(own), Insert::name(name_of(transition, resource))});
    return Win32Error::dup_name;
  }
  return Win32Error::success;
}

void offline(Transition& /*transition*/, ResourceId /*resource*/) {}

bool is_alive(const View& view, ResourceId resource) {
  return look_at_addresses(view, resource).with_netbios;
}

void report_dead(Transition& /*transition*/, ResourceId /*resource*/) {}

void report_missing_address(Transition& transition, ResourceId resource) {
  const NameId own = transition.database().resources[index(resource)].name;
  transition.record(owner_of(transition, resource), Event::network_name_without_address,
                    {Insert::name(own)});
}

}  // namespace

/// A NetBIOS name on the interfaces of the IP addresses that it depends on. Without NetBIOS on any
/// of them it fails.
/// ASSUMPTION: it logs no event of its own then; Q217057, which tells of it, names none.
/// Events: 1051, 1050
/// Source: Q171791, Q217057, Q195462
ResourceDll network_name() {
  return {.type = ResourceType::network_name,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_dead,
          .report_missing_dependency = report_missing_address};
}

}  // namespace mscsim::cluster::resources
