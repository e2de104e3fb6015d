#include "models/cluster/networks.hpp"

#include <algorithm>
#include <array>

namespace mscsim::cluster {
namespace {

bool is_taken(const ClusterDatabase& database, NameId name) {
  return std::ranges::find(database.networks, name, &ClusterNetwork::name) !=
         database.networks.end();
}

NameId name_for_new_network(const View& view, const Adapter& adapter, bool forming) {
  const NameId wire = view.site().networks()[index(adapter.network)];
  if (forming && !is_taken(view.database(), wire)) { return wire; }
  for (int number = 0; number < new_cluster_networks_max; ++number) {
    const auto name =
        static_cast<NameId>(index(new_cluster_network_name) + static_cast<std::size_t>(number));
    if (!is_taken(view.database(), name)) { return name; }
  }
  return new_cluster_network_name;
}

/// Whether an adapter of `node` in an earlier slot is on the subnet of the one in `slot`.
bool shadowed(const NodeNetwork& node, std::size_t slot) {
  const Ipv4OnSubnet here = subnet_of(node.adapters[slot].address);
  return std::any_of(node.adapters.begin(), node.adapters.begin() + static_cast<int>(slot),
                     [&](const Adapter& adapter) {
                       return adapter.name != no_name && subnet_of(adapter.address) == here;
                     });
}

using Networks = BitSet<ClusterNetworkId>;

/// Drops the interfaces of `id` whose adapter is gone or changed.
/// Returns: the networks that they were on.
Networks forget_changed_interfaces(ClusterDatabase& database, const NodeNetwork& node, NodeId id) {
  Networks lost;
  erase_if(database.interfaces, [&](const NetworkInterface& interface) {
    const bool gone =
        interface.node == id && std::ranges::none_of(node.adapters, [&](const Adapter& adapter) {
          return is_interface_of(interface, id, adapter);
        });
    if (gone) { lost.insert(interface.network); }
    return gone;
  });
  return lost;
}

/// The network that another node is on with the subnet of `adapter`; not one that this node was on
/// with an adapter that changed.
std::optional<ClusterNetworkId> network_of_others(const ClusterDatabase& database, NodeId id,
                                                  const Adapter& adapter, Networks lost) {
  for (const NetworkInterface& interface : database.interfaces) {
    const bool same_subnet =
        database.networks[index(interface.network)].subnet == subnet_of(adapter.address);
    if (interface.node != id && same_subnet && !lost.contains(interface.network)) {
      return interface.network;
    }
  }
  return std::nullopt;
}

/// What an IP Address resource has for its network once `gone` is deleted.
std::uint32_t without(std::uint32_t network, std::size_t gone) {
  if (network == gone) { return no_cluster_network; }
  return network > gone && network != no_cluster_network ? network - 1 : network;
}

void delete_network(Transition& transition, std::size_t gone) {
  ClusterDatabase& database = transition.change_database();
  database.networks.erase(database.networks.begin() + static_cast<int>(gone));
  for (NetworkInterface& each : database.interfaces) {
    if (index(each.network) > gone) {
      each.network = static_cast<ClusterNetworkId>(index(each.network) - 1);
    }
  }
  const auto slot = catalogue::property(Property::network).slot;
  for (Resource& resource : database.resources) {
    if (resource.type != ResourceType::ip_address) { continue; }
    resource.properties.at(slot) = without(resource.properties.at(slot), gone);
  }
  for (PropertyInEffect& each : transition.change_runtime().in_effect) {
    const bool names_network =
        database.resources[index(each.resource)].type == ResourceType::ip_address &&
        each.slot == slot;
    if (names_network) { each.value = without(each.value, gone); }
  }
}

}  // namespace

void delete_networks_without_interface(Transition& transition) {
  for (std::size_t i = transition.database().networks.size(); i-- > 0;) {
    const bool has_interface =
        std::ranges::any_of(transition.database().interfaces,
                            [i](const auto& each) { return index(each.network) == i; });
    if (!has_interface) { delete_network(transition, i); }
  }
}

void refresh_networks(Transition& transition, NodeId id) {
  ClusterDatabase& database = transition.change_database();
  const NodeNetwork& node = transition.network(id);
  const bool forming = database.networks.empty();
  const Networks lost = forget_changed_interfaces(database, node, id);
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    const Adapter& adapter = node.adapters[slot];
    const bool known = std::ranges::any_of(database.interfaces, [&](const auto& interface) {
      return is_interface_of(interface, id, adapter);
    });
    if (adapter.name == no_name || known || shadowed(node, slot)) { continue; }
    auto network = network_of_others(database, id, adapter, lost);
    if (!network) {
      network = static_cast<ClusterNetworkId>(database.networks.size());
      database.networks.push_back({.name = name_for_new_network(transition, adapter, forming),
                                   .subnet = subnet_of(adapter.address),
                                   .role = NetworkRole::all});
    }
    database.interfaces.push_back({.node = id,
                                   .adapter_instance = adapter.instance,
                                   .address = adapter.address,
                                   .network = *network});
  }
  delete_networks_without_interface(transition);
}

std::optional<ClusterNetworkId> find_cluster_network(const View& view, NameId name) {
  const auto& networks = view.database().networks;
  const auto found = std::ranges::find(networks, name, &ClusterNetwork::name);
  if (found == networks.end()) { return std::nullopt; }
  return static_cast<ClusterNetworkId>(found - networks.begin());
}

}  // namespace mscsim::cluster
