#pragma once
#include <optional>

#include "models/world/adapter_rules.hpp"
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Looks at the adapters of `id` and brings the database's interfaces and networks in line. An
/// adapter that was set up anew, or whose address changed, is on a new network; resources that name
/// the old one keep to it. A node that joins is on the networks of the others, subnet by subnet. Of
/// several adapters on one subnet the first counts.
/// ASSUMPTION: the networks of a new cluster bear the names of the wires; MSCS Setup asks for them.
/// Source: Q228480, Q267548, Q230356
void refresh_networks(Transition& transition, NodeId id);

using mscsim::adapter_on;

[[nodiscard]] std::optional<ClusterNetworkId> find_cluster_network(const View& view, NameId name);

}  // namespace mscsim::cluster
