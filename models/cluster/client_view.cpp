#include "models/cluster/client_view.hpp"

#include <algorithm>

#include "models/cluster/networks.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/services.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

using enum ClientResult;

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

bool netbios_interface_answers(const Node& node) {
  return node::is_running(node, Service::netbios) && !node.netbios_lanas.empty();
}

ClientResult try_node_address(const Node& node, ClientTry what, AdapterSlot slot) {
  const bool netbt = node.netbt_interfaces.contains(slot);
  const bool answers = what == ClientTry::ping ||
                       (what == ClientTry::nbtstat && netbt && netbios_interface_answers(node)) ||
                       (what == ClientTry::unc && netbt && node::is_running(node, Service::server));
  return answers ? works : nothing_there(what);
}

ClientResult try_cluster_address(const View& view, ClientTry what, ResourceId resource) {
  const Node& node = view.node(owner_of(view, resource));
  const bool netbios = view.runtime().resources[index(resource)].netbios_interface &&
                       netbios_interface_answers(node);
  const bool answers =
      what == ClientTry::ping || (what == ClientTry::nbtstat && netbios) ||
      (what == ClientTry::unc && netbios && node::is_running(node, Service::server));
  return answers ? works : nothing_there(what);
}

bool is_online(const View& view, ResourceId resource, ResourceType type) {
  return view.database().resources[index(resource)].type == type &&
         view.runtime().resources[index(resource)].state == ResourceState::online;
}

/// Whether the cable of the adapter behind an IP Address resource is in.
bool is_plugged(const View& view, ResourceId address) {
  const NodeId id = owner_of(view, address);
  const auto slot = adapter_on(
      view, id, static_cast<ClusterNetworkId>(property_of(view, address, Property::network)));
  return slot && view.network(id).adapters[index(*slot)].plugged;
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

/// What another machine makes of it that is no node.
ClientResult try_host(const Host& host, ClientTry what) {
  const bool asks_for_names = what == ClientTry::nbtstat;
  return host.role == HostRole::filtering_machine && asks_for_names ? nothing_there(what) : works;
}

ClientResult try_once(const View& view, ClientTry what, Ipv4 address) {
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    const Node& node = view.node(static_cast<NodeId>(id));
    for (std::size_t i = 0; i < node.adapters.size(); ++i) {
      const auto slot = static_cast<AdapterSlot>(i);
      if (node.tcpip_interfaces.contains(slot) && node.adapters[i].plugged &&
          node.adapters[i].address.address == address) {
        return try_node_address(node, what, slot);
      }
    }
  }
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (is_online(view, resource, ResourceType::ip_address) && is_plugged(view, resource) &&
        property_of(view, resource, Property::address) == address.value) {
      return try_cluster_address(view, what, resource);
    }
  }
  const auto& hosts = view.surroundings().hosts;
  const auto* const host = std::ranges::find_if(hosts, [&](const Host& other) {
    return other.name != no_name && other.role != HostRole::static_wins_entry &&
           other.address == address;
  });
  return host == hosts.end() ? nothing_there(what) : try_host(*host, what);
}

}  // namespace

ClientResult try_address(const View& view, ClientTry what, Ipv4 address,
                         std::optional<NodeId> from) {
  const bool asks_for_names = from && what == ClientTry::unc &&
                              has_defect(view.images(*from), Defect::session_by_address_asks_name);
  if (asks_for_names && try_once(view, ClientTry::nbtstat, address) != works) {
    return nothing_there(what);
  }
  return try_once(view, what, address);
}

ClientResult try_name(const View& view, ClientTry what, NameId name) {
  if (const auto resource = find_network_name(view, name)) {
    bool reached = false;
    for_each_provider(view, *resource, [&](ResourceId provider) {
      reached = reached ||
                (is_online(view, provider, ResourceType::ip_address) && is_plugged(view, provider));
    });
    const Node& node = view.node(owner_of(view, *resource));
    const bool serves = what != ClientTry::unc || node::is_running(node, Service::server);
    return reached && serves ? works : nothing_there(what);
  }
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    const Node& node = view.node(static_cast<NodeId>(id));
    if (view.site().node(static_cast<NodeId>(id)).name != name) { continue; }
    for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
      if (node.netbt_interfaces.contains(static_cast<AdapterSlot>(slot)) &&
          node.adapters[slot].plugged) {
        return try_node_address(node, what, static_cast<AdapterSlot>(slot));
      }
    }
    return nothing_there(what);
  }
  const auto& hosts = view.surroundings().hosts;
  const auto* const host = std::ranges::find_if(hosts, [name](const Host& other) {
    return other.name == name && other.role != HostRole::static_wins_entry;
  });
  return host == hosts.end() ? nothing_there(what) : try_host(*host, what);
}

}  // namespace mscsim::cluster
