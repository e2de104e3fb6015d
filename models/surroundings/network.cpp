#include "models/surroundings/network.hpp"

#include <algorithm>

#include "models/world/adapter_rules.hpp"
#include "models/world/defects.hpp"
#include "models/world/properties.hpp"

namespace mscsim::surroundings {
namespace {

bool is_machine(const Host& host) {
  return host.name != no_name && host.role != HostRole::static_wins_entry;
}

/// Calls see(station) for each adapter of a node that has `address`, whether or not frames pass.
template <class See>
void for_each_adapter(const View& view, Ipv4 address, See see) {
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const NodeNetwork& node = view.network(id);
    node.tcpip_interfaces.for_each([&](AdapterSlot slot) {
      const Adapter& adapter = node.adapters[index(slot)];
      if (adapter.address.address == address) {
        see(Station{
            .network = adapter.network, .node = id, .slot = slot, .resource = {}, .host = nullptr});
      }
    });
  }
}

/// The same of each online IP Address resource.
template <class See>
void for_each_cluster_address(const View& view, Ipv4 address, See see) {
  const ClusterDatabase& database = view.database();
  for (std::size_t i = 0; i < database.resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (database.resources[i].type != ResourceType::ip_address ||
        view.runtime().resources[i].state != ResourceState::online ||
        property_in_effect(view, resource, Property::address) != address.value) {
      continue;
    }
    const NodeId owner = view.runtime().groups[index(database.resources[i].group)].owner;
    const auto slot = adapter_on(
        view, owner,
        static_cast<ClusterNetworkId>(property_in_effect(view, resource, Property::network)));
    if (!slot) { continue; }
    see(Station{.network = view.network(owner).adapters[index(*slot)].network,
                .node = owner,
                .slot = *slot,
                .resource = resource,
                .host = nullptr});
  }
}

/// The same of each machine that is no node.
template <class See>
void for_each_host(const View& view, Ipv4 address, See see) {
  for (const Host& host : view.surroundings().hosts) {
    if (is_machine(host) && host.address == address) {
      see(Station{.network = host.network, .node = {}, .slot = {}, .resource = {}, .host = &host});
    }
  }
}

template <class See>
void for_each_station(const View& view, Ipv4 address, See see) {
  for_each_adapter(view, address, see);
  for_each_cluster_address(view, address, see);
  for_each_host(view, address, see);
}

bool answers(const View& view, const Station& station) {
  return !station.node || is_on_wire(view.network(*station.node), station.slot);
}

}  // namespace

bool has_machines(const View& view, NetworkId network) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return is_machine(host) && host.network == network;
  });
}

std::optional<AdapterSlot> adapter_on_wire(const View& view, NodeId id, NetworkId network) {
  const NodeNetwork& node = view.network(id);
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    if (node.adapters[i].network == network && is_on_wire(node, slot)) { return slot; }
  }
  return std::nullopt;
}

bool is_on(const View& view, NodeId id, NetworkId network) {
  return adapter_on_wire(view, id, network).has_value();
}

std::optional<Station> find_station(const View& view, Ipv4 address, std::optional<NodeId> from) {
  std::optional<Station> found;
  for_each_station(view, address, [&](const Station& station) {
    const bool is_own = from && station.node == from;
    const bool hears = !from || is_on(view, *from, station.network);
    if (is_own || (!found && hears && answers(view, station))) { found = station; }
  });
  return found;
}

bool answers_for_address(const View& view, NetworkId network, Ipv4 address) {
  bool any = std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role == HostRole::proxy_router && host.network == network;
  });
  for_each_station(view, address, [&](const Station& station) {
    any = any || (station.network == network && answers(view, station));
  });
  return any;
}

bool node_answers_probe(const View& view, NetworkId network, Ipv4 address) {
  bool any = false;
  for_each_adapter(view, address, [&](const Station& station) {
    any = any || (station.network == network && answers(view, station) &&
                  !has_defect(view.images(*station.node), Defect::probe_not_answered));
  });
  return any;
}

NameHolder name_holder(const View& view, NodeId asker, NetworkId network, NameId name) {
  if (static_mapping(view, network, name)) { return NameHolder::static_entry; }
  const bool is_of_host = std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return is_machine(host) && host.name == name && host.network == network;
  });
  if (is_of_host) { return NameHolder::machine; }
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (id == asker || view.site_node(id).name != name) { continue; }
    const auto slot = adapter_on_wire(view, id, network);
    if (slot && has_own_name(view, id, *slot)) { return NameHolder::machine; }
  }
  return NameHolder::nobody;
}

bool has_own_name(const View& view, NodeId id, AdapterSlot slot) {
  const NodeNetwork& node = view.network(id);
  const auto has = [&](Service service, AdapterSet transports, AdapterSet conflicts) {
    return is_running(view.services(id).services[service]) && transports.contains(slot) &&
           !conflicts.contains(slot);
  };
  return node.netbt_interfaces.contains(slot) &&
         (has(Service::workstation, node.workstation_transports, node.workstation_name_conflicts) ||
          has(Service::messenger, node.netbios_lanas, node.messenger_name_conflicts) ||
          has(Service::server, node.server_transports, node.server_name_conflicts));
}

std::optional<Ipv4> static_mapping(const View& view, NetworkId network, NameId name) {
  if (!has_wins_server(view, network)) { return std::nullopt; }
  for (const Host& host : view.surroundings().hosts) {
    if (host.role == HostRole::static_wins_entry && host.name == name && host.network == network) {
      return host.address;
    }
  }
  return std::nullopt;
}

bool has_wins_server(const View& view, NetworkId network) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role == HostRole::wins_server && host.network == network;
  });
}

}  // namespace mscsim::surroundings
