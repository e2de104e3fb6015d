#include "sim/console/netbios_names.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/bindings.hpp"
#include "models/node/services.hpp"
#include "models/surroundings/network.hpp"

namespace mscsim::console {
namespace {

constexpr std::uint8_t workstation_type = 0x00;
constexpr std::uint8_t messenger_type = 0x03;
constexpr std::uint8_t server_type = 0x20;

bool name_refused(const Node& node) {
  const ServiceState& workstation = node.services[Service::workstation];
  return workstation.status == ServiceStatus::failed && workstation.error == Win32Error::dup_name;
}

NetbtInterface of_adapter(const View& view, NodeId id, AdapterSlot slot) {
  const Node& node = view.node(id);
  const Adapter& adapter = node.adapters[index(slot)];
  const std::string name(view.site().name(id));
  NetbtInterface made{.address = adapter.address.address, .names = {}};
  const bool conflict = name_refused(node) &&
                        surroundings::defends_name(view, adapter.network, view.site_node(id).name);
  const auto add = [&](Service service, Component component, std::uint8_t type) {
    if (node::is_running(node, service) && node::bound(node, component, slot)) {
      made.names.push_back({.name = name, .type = type, .conflict = false});
    }
  };
  if (conflict) {
    made.names.push_back({.name = name, .type = workstation_type, .conflict = true});
  }
  add(Service::workstation, Component::workstation, workstation_type);
  add(Service::server, Component::server, server_type);
  add(Service::messenger, Component::netbios_interface, messenger_type);
  return made;
}

/// Whether the resource is an online one of `type` on `id`.
bool runs_here(const View& view, NodeId id, std::size_t row, ResourceType type) {
  return view.database().resources[row].type == type &&
         view.runtime().resources[row].state == ResourceState::online &&
         cluster::owner_of(view, static_cast<ResourceId>(row)) == id;
}

NetbtInterface of_cluster_address(const View& view, NodeId id, ResourceId address) {
  const Node& node = view.node(id);
  NetbtInterface made{.address = {cluster::property_of(view, address, Property::address)},
                      .names = {}};
  for (std::size_t row = 0; row < view.database().resources.size(); ++row) {
    if (!runs_here(view, id, row, ResourceType::network_name)) { continue; }
    const auto resource = static_cast<ResourceId>(row);
    cluster::for_each_provider(view, resource, [&](ResourceId provider) {
      if (provider != address) { return; }
      const auto name = static_cast<NameId>(cluster::property_of(view, resource, Property::name));
      for (const auto& [service, type] : {std::pair(Service::workstation, workstation_type),
                                          std::pair(Service::server, server_type)}) {
        if (!node::is_running(node, service)) { continue; }
        made.names.push_back(
            {.name = std::string(view.site().name(name)), .type = type, .conflict = false});
      }
    });
  }
  return made;
}

}  // namespace

std::vector<NetbtInterface> netbt_interfaces(const View& view, NodeId id) {
  std::vector<NetbtInterface> interfaces;
  const Node& node = view.node(id);
  if (!node::is_running(node, Service::netbt)) { return interfaces; }
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    if (node.netbt_interfaces.contains(slot)) { interfaces.push_back(of_adapter(view, id, slot)); }
  }
  for (std::size_t row = 0; row < view.database().resources.size(); ++row) {
    if (runs_here(view, id, row, ResourceType::ip_address) &&
        view.runtime().resources[row].netbios_interface) {
      interfaces.push_back(of_cluster_address(view, id, static_cast<ResourceId>(row)));
    }
  }
  return interfaces;
}

}  // namespace mscsim::console
