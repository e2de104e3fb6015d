#pragma once
#include "models/world/view.hpp"
#include "sim/console/registry.hpp"

namespace mscsim::artifacts {

/// HKEY_LOCAL_MACHINE\Cluster: the cluster's database as its registry hive (Clusdb) holds it.
/// Without a cluster: a key with nothing in it.
/// Source: Q217147 (Quorum, CheckpointInterval), clusapi documentation (Groups, Resources, Nodes,
/// Networks, NetworkInterfaces, Quorum; the properties' names)
/// ASSUMPTION: Contains, DependsOn and the like are where later versions have them; what bears a
/// GUID there bears one that is made of its kind and name, so that a cluster's is always the same.
[[nodiscard]] console::RegistryKey cluster_registry(const View& view);

}  // namespace mscsim::artifacts
