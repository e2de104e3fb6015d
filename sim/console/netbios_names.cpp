#include "sim/console/netbios_names.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/services.hpp"

namespace mscsim::console {
namespace {

constexpr std::uint8_t workstation_type = 0x00;
constexpr std::uint8_t messenger_type = 0x03;
constexpr std::uint8_t server_type = 0x20;

constexpr std::uint8_t controllers_type = 0x1C;
constexpr std::uint8_t browsers_type = 0x1E;

/// What a machine is in: a domain, or else a workgroup.
std::string group_name(const View& view) {
  const NameId domain = view.surroundings().domain.name;
  return domain == no_name ? "WORKGROUP" : std::string(view.site().name(domain));
}

NetbtInterface of_adapter(const View& view, NodeId id, AdapterSlot slot) {
  const Node& node = view.node(id);
  NetbtInterface made{};
  if (node.tcpip_interfaces.contains(slot)) {
    made.address = node.adapters[index(slot)].address.address;
  }
  const auto add_own = [&](std::uint8_t type, const AdapterSet& has, const AdapterSet& conflicts) {
    const bool conflict = conflicts.contains(slot);
    if (conflict || has.contains(slot)) {
      made.names.push_back(
          {.name = std::string(view.site().name(id)), .type = type, .conflict = conflict});
    }
  };
  const auto add_group = [&](Service service, std::uint8_t type) {
    if (node::is_running(node, service) && node.workstation_transports.contains(slot)) {
      made.names.push_back({.name = group_name(view), .type = type, .group = true});
    }
  };
  const AdapterSet of_messenger =
      node::is_running(node, Service::messenger) ? node.netbios_lanas : AdapterSet{};
  add_own(workstation_type, node.workstation_transports, node.workstation_name_conflicts);
  add_own(server_type, node.server_transports, node.server_name_conflicts);
  add_own(messenger_type, of_messenger, node.messenger_name_conflicts);
  add_group(Service::workstation, workstation_type);
  if (view.surroundings().domain.controllers.contains(id)) {
    add_group(Service::netlogon, controllers_type);
  }
  add_group(Service::browser, browsers_type);
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

std::vector<RegisteredName> names_of_host(const View& view, const Host& host) {
  const std::string own(view.site().name(host.name));
  const std::string group = group_name(view);
  std::vector<RegisteredName> names{{.name = own, .type = workstation_type},
                                    {.name = own, .type = server_type},
                                    {.name = own, .type = messenger_type},
                                    {.name = group, .type = workstation_type, .group = true}};
  if (host.role == HostRole::domain_controller) {
    names.push_back({.name = group, .type = controllers_type, .group = true});
  }
  names.push_back({.name = group, .type = browsers_type, .group = true});
  return names;
}

}  // namespace mscsim::console
