#pragma once
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <compare>
#include <cstdint>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/limits.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"

namespace mscsim {

using NodeSet = BitSet<NodeId>;

/// A list whose first `inline_size` elements lie in the world itself.
template <class T, std::size_t inline_size>
using List = boost::container::small_vector<T, inline_size>;

template <class T, std::size_t inline_size, class Predicate>
void erase_if(List<T, inline_size>& list, Predicate predicate) {
  list.erase(std::remove_if(list.begin(), list.end(), predicate), list.end());
}

/// Whom a cluster network serves. Source: clusapi.h CLUSTER_NETWORK_ROLE
enum class NetworkRole : std::uint8_t { none, internal, client, all, count };

/// A cluster network: what MSCS knows a subnet by.
struct ClusterNetwork {
  NameId name = no_name;
  Ipv4OnSubnet subnet;  ///< the address is the subnet's
  NetworkRole role = NetworkRole::all;
  friend auto operator<=>(const ClusterNetwork&, const ClusterNetwork&) = default;
};

/// A cluster network interface: an adapter as it was when MSCS found it. Another set-up, or
/// another address, is another interface. Source: Q228480, Q267548
struct NetworkInterface {
  NodeId node{};
  std::uint16_t adapter_instance = 0;
  Ipv4 address;
  ClusterNetworkId network{};
  friend auto operator<=>(const NetworkInterface&, const NetworkInterface&) = default;
};

struct Group {
  NameId name = no_name;
  NodeSet preferred_owners{};  ///< empty: none is preferred
  bool auto_failback = false;  ///< AutoFailbackType: back to a preferred owner when it joins
  /// FailoverThreshold: failovers within the period before the group is left failed.
  std::uint8_t failover_threshold = catalogue::failover_threshold;
  friend auto operator<=>(const Group&, const Group&) = default;
};

/// A resource's configuration.
struct Resource {
  NameId name = no_name;
  GroupId group{};
  ResourceType type{};
  bool persistent_online = false;  ///< PersistentState: whether its owner strives to have it online
  /// Private properties, by PropertyRow::slot: an address or mask, an id, 0 or 1.
  std::array<std::uint32_t, properties_max> properties{};
  friend auto operator<=>(const Resource&, const Resource&) = default;
};

/// `resource` needs `provider` online first.
struct Dependency {
  ResourceId resource{};
  ResourceId provider{};
  friend auto operator<=>(const Dependency&, const Dependency&) = default;
};

/// HKLM\Cluster: what the cluster is, whoever runs it. Empty name: no cluster was ever formed.
struct ClusterDatabase {
  NameId name = no_name;
  NodeSet members;
  bool local_quorum = false;     ///< set up with -localquorum. Source: Q245626
  ResourceId quorum_resource{};  ///< without a local quorum
  List<ClusterNetwork, 3> networks;
  List<NetworkInterface, 4> interfaces;
  List<Group, 4> groups;
  List<Resource, 4> resources;
  List<Dependency, 4> dependencies;  ///< sorted
  friend bool operator==(const ClusterDatabase&, const ClusterDatabase&) = default;
};

/// Numbers as in clusapi.h. Source: KB 286052
enum class ResourceState : std::uint8_t {
  online = 2,
  offline = 3,
  failed = 4,
  online_pending = 129,
  offline_pending = 130
};

/// How a resource fares.
struct ResourceStatus {
  ResourceState state = ResourceState::offline;
  bool netbios_interface = false;  ///< of an IP Address: NetBT made one for it
  std::uint8_t failures = 0;       ///< within the period
  std::uint32_t restart_period_left_ms = 0;
  std::uint32_t restart_left_ms = 0;  ///< 0: no restart is due
  std::uint32_t dead_ms = 0;          ///< since it died online, until a poll finds it so
  friend auto operator<=>(const ResourceStatus&, const ResourceStatus&) = default;
};

/// How a group fares.
struct GroupStatus {
  NodeId owner{};
  std::uint8_t failovers = 0;  ///< within the period
  std::uint32_t failover_period_left_ms = 0;
  std::uint32_t failover_left_ms = 0;  ///< 0: none is due
  friend auto operator<=>(const GroupStatus&, const GroupStatus&) = default;
};

/// What the running cluster holds in memory. Indexed as the database is.
struct ClusterRuntime {
  NodeSet up;      ///< nodes whose Cluster service is a member now
  NodeSet paused;  ///< of these, the ones that take no groups
  List<GroupStatus, 4> groups;
  List<ResourceStatus, 4> resources;
  friend bool operator==(const ClusterRuntime&, const ClusterRuntime&) = default;
};

}  // namespace mscsim
