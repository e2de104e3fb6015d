#include "models/cluster/client_view.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/services.hpp"
#include "models/surroundings/network.hpp"
#include "models/world/adapter_rules.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

using enum ClientResult;
using surroundings::Station;

ClientResult nothing_there(ClientTry what) {
  switch (what) {
    case ClientTry::ping:
      return timed_out;
    case ClientTry::nbtstat:
      return host_not_found;
    case ClientTry::unc:
      return path_not_found;
  }
  return timed_out;
}

constexpr std::uint32_t loopback_net = 127;

bool is_loopback(Ipv4 address) { return address.value >> 24U == loopback_net; }

bool runs(const View& view, NodeId id, Service service) {
  return node::is_running(view.services(id), service);
}

bool netbios_interface_answers(const View& view, NodeId id) {
  return runs(view, id, Service::netbios) && !view.network(id).netbios_lanas.empty();
}

bool is_online(const View& view, ResourceId resource, ResourceType type) {
  return view.database().resources[index(resource)].type == type &&
         view.runtime().resources[index(resource)].state == ResourceState::online;
}

/// Whether `from` has what it takes to call over NetBIOS through an adapter on that wire; on its
/// own machine, through any.
bool can_call(const View& view, NodeId from, ClientTry what, const Station& station) {
  if (what == ClientTry::ping) { return true; }
  const NodeNetwork& node = view.network(from);
  AdapterSet through = node.netbt_interfaces;
  if (what == ClientTry::unc) {
    through.bits &= node.workstation_transports.bits;
    if (!runs(view, from, Service::workstation)) { through = {}; }
  }
  bool any = false;
  through.for_each([&](AdapterSlot slot) {
    const bool leads_there =
        is_on_wire(node, slot) && node.adapters[index(slot)].network == station.network;
    any = any || station.node == from || leads_there;
  });
  return any;
}

/// What whoever is there makes of it, asked by the address.
bool answers_by_address(const View& view, ClientTry what, const Station& station) {
  if (what == ClientTry::ping) { return true; }
  if (station.host != nullptr) {
    return station.host->role != HostRole::filtering_machine || what != ClientTry::nbtstat;
  }
  const NodeId id = *station.node;
  if (station.resource) {
    return view.runtime().resources[index(*station.resource)].netbios_interface &&
           netbios_interface_answers(view, id) &&
           (what == ClientTry::nbtstat || runs(view, id, Service::server));
  }
  const NodeNetwork& node = view.network(id);
  if (!node.netbt_interfaces.contains(station.slot)) { return false; }
  if (what == ClientTry::nbtstat) { return netbios_interface_answers(view, id); }
  return runs(view, id, Service::server) && node.server_transports.contains(station.slot);
}

/// An online Network Name that is `name`.
std::optional<ResourceId> find_network_name(const View& view, NameId name) {
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (is_online(view, resource, ResourceType::network_name) &&
        property_of(view, resource, Property::name) == static_cast<std::uint32_t>(name)) {
      return resource;
    }
  }
  return std::nullopt;
}

/// The first online address of a Network Name that `from` hears.
std::optional<Ipv4> address_of(const View& view, ResourceId network_name,
                               std::optional<NodeId> from) {
  std::optional<Ipv4> found;
  for_each_provider(view, network_name, [&](ResourceId provider) {
    if (found || !is_online(view, provider, ResourceType::ip_address)) { return; }
    const Ipv4 address{property_of(view, provider, Property::address)};
    if (surroundings::find_station(view, address, from)) { found = address; }
  });
  return found;
}

/// The address of a node by its own name.
std::optional<Ipv4> address_of(const View& view, NodeId id, std::optional<NodeId> from) {
  const NodeNetwork& node = view.network(id);
  std::optional<Ipv4> found;
  const AdapterSet slots = from == id ? node.tcpip_interfaces : node.netbt_interfaces;
  slots.for_each([&](AdapterSlot slot) {
    const NetworkId wire = node.adapters[index(slot)].network;
    const bool hears = !from || surroundings::is_on(view, *from, wire);
    const bool is_heard = is_on_wire(node, slot) || surroundings::has_wins_server(view, wire);
    const bool has_name = surroundings::has_own_name(view, id, slot) && hears && is_heard;
    if (!found && (from == id || has_name)) { found = node.adapters[index(slot)].address.address; }
  });
  return found;
}

/// The address that WINS maps the name to by hand, at a server that `from` hears.
std::optional<Ipv4> mapped_address(const View& view, NameId name, std::optional<NodeId> from) {
  for (std::size_t i = 0; i < view.site().networks().size(); ++i) {
    const auto network = static_cast<NetworkId>(i);
    if (from && !surroundings::is_on(view, *from, network)) { continue; }
    if (const auto address = surroundings::static_mapping(view, network, name)) { return address; }
  }
  return std::nullopt;
}

/// The node whose own name it is.
std::optional<NodeId> node_named(const View& view, NameId name) {
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    if (view.site().nodes()[i].name == name) { return static_cast<NodeId>(i); }
  }
  return std::nullopt;
}

/// Whether a Network Name depends on the address at the station.
bool bears(const View& view, const Station& station, ResourceId network_name) {
  bool any = false;
  for_each_provider(view, network_name,
                    [&](ResourceId provider) { any = any || station.resource == provider; });
  return any;
}

/// What whoever is there makes of it, asked by a name.
bool answers_by_name(const View& view, ClientTry what, const Station& station, NameId name) {
  if (what == ClientTry::ping) { return true; }
  if (station.host != nullptr) {
    return answers_by_address(view, what, station) &&
           (what == ClientTry::nbtstat || station.host->name == name);
  }
  if (!station.resource) {
    const bool is_called_so = view.site_node(*station.node).name == name;
    return answers_by_address(view, what, station) && (what == ClientTry::nbtstat || is_called_so);
  }
  const auto network_name = find_network_name(view, name);
  return network_name && bears(view, station, *network_name) &&
         (what == ClientTry::nbtstat || runs(view, *station.node, Service::server));
}

/// `answers(station)`, asked of where the address is.
ClientResult try_station(const View& view, ClientTry what, Ipv4 address, std::optional<NodeId> from,
                         auto answers) {
  if (from && is_loopback(address)) {
    const bool pings = what == ClientTry::ping && runs(view, *from, Service::tcpip);
    return pings ? works : nothing_there(what);
  }
  const auto station = surroundings::find_station(view, address, from);
  const bool called = station && (!from || can_call(view, *from, what, *station));
  return called && answers(*station) ? works : nothing_there(what);
}

ClientResult try_once(const View& view, ClientTry what, Ipv4 address, std::optional<NodeId> from) {
  return try_station(view, what, address, from, [&](const Station& station) {
    return answers_by_address(view, what, station);
  });
}

}  // namespace

std::optional<Ipv4> resolve(const View& view, NameId name, std::optional<NodeId> from) {
  const auto id = node_named(view, name);
  if (from && id == from) { return address_of(view, *id, from); }
  const auto resource = find_network_name(view, name);
  if (resource && from == owner_of(view, *resource)) { return address_of(view, *resource, from); }
  if (const auto mapped = mapped_address(view, name, from)) { return mapped; }
  if (resource) { return address_of(view, *resource, from); }
  if (const auto address = id ? address_of(view, *id, from) : std::nullopt) { return address; }
  for (const Host& host : view.surroundings().hosts) {
    if (host.name == name && name != no_name && host.role != HostRole::static_wins_entry &&
        (!from || surroundings::is_on(view, *from, host.network))) {
      return host.address;
    }
  }
  return std::nullopt;
}

ClientResult try_address(const View& view, ClientTry what, Ipv4 address,
                         std::optional<NodeId> from) {
  const bool asks_for_names = from && what == ClientTry::unc &&
                              has_defect(view.images(*from), Defect::session_by_address_asks_name);
  if (asks_for_names && try_once(view, ClientTry::nbtstat, address, from) != works) {
    return nothing_there(what);
  }
  return try_once(view, what, address, from);
}

ClientResult try_name(const View& view, ClientTry what, NameId name, std::optional<NodeId> from) {
  const auto address = resolve(view, name, from);
  if (!address) { return nothing_there(what); }
  return try_station(view, what, *address, from, [&](const Station& station) {
    return answers_by_name(view, what, station, name);
  });
}

}  // namespace mscsim::cluster
