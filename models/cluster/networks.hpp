#pragma once
#include <optional>

#include "models/world/adapter_rules.hpp"
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// The Network of an IP Address resource whose network is there no more.
inline constexpr std::uint32_t no_cluster_network = 0xFFFFFFFF;

/// Looks at the adapters of `id` and brings the database's interfaces and networks in line. An
/// adapter that was set up anew, or whose driver, address or mask changed, is on a new network; the
/// old one is deleted with its last interface, and resources that named it name none. A node that
/// joins is on the networks of the others, subnet by subnet. Of several adapters on one subnet the
/// first counts.
/// ASSUMPTION: the networks of a new cluster bear the names of the wires; MSCS Setup asks for them.
/// Source: Q228480, Q267548, Q230356
void refresh_networks(Transition& transition, NodeId id);

/// A network is there as long as some node has an interface to it.
void delete_networks_without_interface(Transition& transition);

using mscsim::adapter_on;

[[nodiscard]] std::optional<ClusterNetworkId> find_cluster_network(const View& view, NameId name);

}  // namespace mscsim::cluster
