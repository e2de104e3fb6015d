#pragma once
#include <array>
#include <compare>
#include <cstdint>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/limits.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"
#include "models/world/list.hpp"

namespace mscsim {

using NodeSet = BitSet<NodeId>;

/// Whom a cluster network serves. Source: clusapi.h CLUSTER_NETWORK_ROLE
enum class NetworkRole : std::uint8_t { none, internal, client, all, count };

/// A cluster network: what MSCS knows a subnet by.
struct ClusterNetwork {
  NameId name = no_name;
  Ipv4OnSubnet subnet;  ///< the address is the subnet's
  NetworkRole role = NetworkRole::all;
  friend auto operator<=>(const ClusterNetwork&, const ClusterNetwork&) = default;
};

/// A cluster network interface: an adapter as it was when MSCS found it. Another set-up, its driver
/// reinstalled, another address or mask is another interface. Source: Q228480, Q267548
struct NetworkInterface {
  NodeId node{};
  std::uint16_t adapter_instance = 0;
  Ipv4OnSubnet address;
  ClusterNetworkId network{};
  friend auto operator<=>(const NetworkInterface&, const NetworkInterface&) = default;
};

/// FailbackWindowStart and FailbackWindowEnd of a group that may fail back at any time.
inline constexpr std::uint8_t any_hour = 0xFF;

struct Group {
  NameId name = no_name;
  NodeSet preferred_owners{};  ///< empty: none is preferred
  NodeId most_preferred{};     ///< of these
  bool auto_failback = false;  ///< AutoFailbackType: back to a preferred owner when it joins
  std::uint8_t failback_window_start = any_hour;  ///< FailbackWindowStart: an hour of the day
  std::uint8_t failback_window_end = any_hour;    ///< FailbackWindowEnd: the first hour after it
  /// FailoverThreshold: failovers within the period before the group is left failed.
  std::uint8_t failover_threshold = catalogue::failover_threshold;
  std::uint16_t failover_period_h = catalogue::failover_period_h;  ///< FailoverPeriod
  friend auto operator<=>(const Group&, const Group&) = default;
};

/// What follows a failure of a resource. Numbers as in clusapi.h.
/// Source: Q197047; MsCS RestartAction
enum class RestartAction : std::uint8_t {
  do_not_restart,
  restart,                   ///< without affecting the group
  restart_and_affect_group,  ///< the group fails over once the threshold is passed
  count
};

/// Properties that every resource has, whatever its type.
/// Source: MsCS Resource Common Properties; Q197047
struct CommonProperties {
  std::uint32_t looks_alive_poll_interval_ms = catalogue::looks_alive_poll_interval_ms;
  std::uint32_t is_alive_poll_interval_ms = catalogue::is_alive_poll_interval_ms;
  std::uint32_t pending_timeout_ms = catalogue::pending_timeout_ms;
  std::uint32_t restart_period_ms = catalogue::restart_period_ms;
  std::uint16_t restart_threshold = catalogue::restart_threshold;
  RestartAction restart_action = RestartAction::restart_and_affect_group;
  bool separate_monitor = false;  ///< it has a resource monitor to itself
  NodeSet possible_owners = NodeSet::of(NodeId{0}, NodeId{1});
  friend auto operator<=>(const CommonProperties&, const CommonProperties&) = default;
};

/// A resource's configuration.
struct Resource {
  NameId name = no_name;
  GroupId group{};
  ResourceType type{};
  bool persistent_online = false;  ///< PersistentState: whether its owner strives to have it online
  bool core = false;               ///< CLUS_FLAG_CORE: the cluster's own address or name
  /// Private properties, by PropertyRow::slot: an address or mask, an id, a number.
  std::array<std::uint32_t, properties_max> properties{};
  CommonProperties common;
  friend auto operator<=>(const Resource&, const Resource&) = default;
};

/// `resource` needs `provider` online first.
struct Dependency {
  ResourceId resource{};
  ResourceId provider{};
  friend auto operator<=>(const Dependency&, const Dependency&) = default;
};

/// A registry key that follows a Generic Service or Generic Application from node to node.
/// Source: Q174070
struct RegistryCheckpoint {
  ResourceId resource{};
  NameId key = no_name;   ///< below HKEY_LOCAL_MACHINE
  NameId data = no_name;  ///< as the quorum disk has it; empty: there was no such key
  friend auto operator<=>(const RegistryCheckpoint&, const RegistryCheckpoint&) = default;
};

/// A printer that a Print Spooler resource shares. Source: Q197046
struct Printer {
  NameId name = no_name;
  ResourceId spooler{};
  NameId port = no_name;    ///< that its owner prints through
  NameId driver = no_name;  ///< that its owner needs; empty: one that every node has
  friend auto operator<=>(const Printer&, const Printer&) = default;
};

/// HKLM\Cluster: what the cluster is, whoever runs it. Empty name: no cluster was ever formed.
struct ClusterDatabase {
  NameId name = no_name;
  NodeSet members;
  NodeSet
      paused;  ///< of these, the ones that take no groups until they are resumed. Source: Q174799
  bool local_quorum = false;     ///< set up with -localquorum. Source: Q245626
  ResourceId quorum_resource{};  ///< without a local quorum
  std::uint16_t quorum_log_kb = catalogue::quorum_log_default_kb;
  List<ClusterNetwork, 3> networks;
  List<NetworkInterface, 4> interfaces;
  List<Group, 4> groups;
  List<Resource, 4> resources;
  List<Dependency, 4> dependencies;  ///< sorted
  List<RegistryCheckpoint, 2> checkpoints;
  List<Printer, 1> printers;
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
  bool taken_away = false;         ///< what it set up was ended behind its back
  std::uint16_t failures = 0;      ///< within the period
  std::uint16_t directories = 0;   ///< of a File Share: subdirectories that it shared, by their row
  std::uint32_t restart_period_left_ms = 0;
  std::uint32_t restart_left_ms = 0;  ///< 0: no restart is due
  std::uint32_t dead_ms = 0;          ///< since it died online, until a poll finds it so
  std::uint32_t pending_left_ms = 0;  ///< until it is online, or given up; 0: it waits for others
  friend auto operator<=>(const ResourceStatus&, const ResourceStatus&) = default;
};

/// How a group fares.
struct GroupStatus {
  NodeId owner{};
  std::uint8_t failovers = 0;  ///< within the period
  bool failback_due = false;   ///< to its most preferred owner, as soon as its window opens
  std::uint32_t failover_period_left_ms = 0;
  std::uint32_t failover_left_ms = 0;  ///< 0: none is due
  friend auto operator<=>(const GroupStatus&, const GroupStatus&) = default;
};

/// How a printer fares.
struct PrinterStatus {
  std::uint8_t jobs = 0;  ///< in its queue
  bool stuck = false;     ///< nothing is printed until its spooler starts again. Source: Q217002
  bool missing = false;   ///< the spooler did not find it as it came online. Source: Q257897
  std::uint32_t job_left_ms = 0;  ///< of the first job; 0: it is not being printed
  friend auto operator<=>(const PrinterStatus&, const PrinterStatus&) = default;
};

/// A private property that a resource goes on with as it was when it came online, though it was
/// changed since. Source: Q186548 (5024)
struct PropertyInEffect {
  ResourceId resource{};
  std::uint8_t slot = 0;  ///< PropertyRow::slot
  std::uint32_t value = 0;
  friend auto operator<=>(const PropertyInEffect&, const PropertyInEffect&) = default;
};

/// What the start parameter of the service that formed a cluster makes of the quorum.
/// Source: Q172951, Q243195
enum class QuorumUse : std::uint8_t {
  full,
  fixed,     ///< -fixquorum: formed without the quorum resource
  unlogged,  ///< -noquorumlogging: its log is neither read nor written
  count
};

/// What the running cluster holds in memory. Indexed as the database is.
struct ClusterRuntime {
  NodeSet up;  ///< nodes whose Cluster service is a member now
  QuorumUse quorum_use = QuorumUse::full;
  std::uint32_t regroup_left_ms = 0;  ///< since heartbeats are missed; 0: none is
  List<GroupStatus, 4> groups;
  List<ResourceStatus, 4> resources;
  List<PrinterStatus, 1> printers;
  List<PropertyInEffect, 1> in_effect;  ///< only of resources that run, where it differs; sorted
  friend bool operator==(const ClusterRuntime&, const ClusterRuntime&) = default;
};

}  // namespace mscsim
