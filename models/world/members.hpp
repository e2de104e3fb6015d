#pragma once
#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>

#include "models/world/world.hpp"

namespace mscsim {

/// `T` or `const T`.
template <class Value, class T>
concept Some = std::same_as<std::remove_const_t<Value>, T>;

// visit_members(value, visit) calls visit with every member of `value`, in order. What encodes,
// decodes, hashes or makes up a world is written once, over these. A member left out of a binding
// does not compile.

/// The names of the members, in the order of their visit: what recorded fingerprints are made of,
/// so a name stays when its member is moved. One too few or too many does not compile.
template <class T>
inline constexpr std::array<std::string_view, 0> member_names{};

consteval auto names(auto... name) { return std::array{std::string_view(name)...}; }

constexpr void visit_members(Some<Ipv4> auto& value, auto&& visit) {
  auto& [bits] = value;
  visit(bits);
}
template <>
inline constexpr auto member_names<Ipv4> = names("bits");

constexpr void visit_members(Some<Ipv4OnSubnet> auto& value, auto&& visit) {
  auto& [address, mask] = value;
  visit(address, mask);
}
template <>
inline constexpr auto member_names<Ipv4OnSubnet> = names("address", "mask");

constexpr void visit_members(Some<FileVersion> auto& value, auto&& visit) {
  auto& [level, origin, hotfix] = value;
  visit(level, origin, hotfix);
}
template <>
inline constexpr auto member_names<FileVersion> = names("level", "origin", "hotfix");

constexpr void visit_members(Some<UninstallDirectory> auto& value, auto&& visit) {
  auto& [exists, saved] = value;
  visit(exists, saved);
}
template <>
inline constexpr auto member_names<UninstallDirectory> = names("exists", "saved");

constexpr void visit_members(Some<HotfixUninstall> auto& value, auto&& visit) {
  auto& [saved] = value;
  visit(saved);
}
template <>
inline constexpr auto member_names<HotfixUninstall> = names("saved");

constexpr void visit_members(Some<Registry> auto& value, auto&& visit) {
  auto& [set, data] = value;
  visit(set, data);
}
template <>
inline constexpr auto member_names<Registry> = names("set", "data");

constexpr void visit_members(Some<ServiceState> auto& value, auto&& visit) {
  auto& [start, status, error] = value;
  visit(start, status, error);
}
template <>
inline constexpr auto member_names<ServiceState> = names("start", "status", "error");

constexpr void visit_members(Some<Adapter> auto& value, auto&& visit) {
  auto& [address, name, instance, package, network, broken, plugged, mca_slot] = value;
  visit(address, name, instance, package, network, broken, plugged, mca_slot);
}
template <>
inline constexpr auto member_names<Adapter> = names("address", "name", "instance", "package",
                                                    "network", "broken", "plugged", "mca_slot");

constexpr void visit_members(Some<Binding> auto& value, auto&& visit) {
  auto& [adapter, enabled] = value;
  visit(adapter, enabled);
}
template <>
inline constexpr auto member_names<Binding> = names("adapter", "enabled");

constexpr void visit_members(Some<Linkage> auto& value, auto&& visit) {
  auto& [installed, count, bindings] = value;
  visit(installed, count, bindings);
}
template <>
inline constexpr auto member_names<Linkage> = names("installed", "count", "bindings");

constexpr void visit_members(Some<RegistryKey> auto& value, auto&& visit) {
  auto& [name, data, held_open, denied] = value;
  visit(name, data, held_open, denied);
}
template <>
inline constexpr auto member_names<RegistryKey> = names("name", "data", "held_open", "denied");

constexpr void visit_members(Some<Share> auto& value, auto&& visit) {
  auto& [name, path] = value;
  visit(name, path);
}
template <>
inline constexpr auto member_names<Share> = names("name", "path");

constexpr void visit_members(Some<NodePower> auto& value, auto&& visit) {
  auto& [power, boot_left_ms, shut_down_cleanly] = value;
  visit(power, boot_left_ms, shut_down_cleanly);
}
template <>
inline constexpr auto member_names<NodePower> = names("power", "boot_left_ms", "shut_down_cleanly");

constexpr void visit_members(Some<NodeDisk> auto& value, auto&& visit) {
  auto& [on_disk, csd_version, uninstall, security_hives, hotfixes, hotfix_uninstall, software,
         registry, last_known_good, facts, keys, printer_parts, clusdb, other_database] = value;
  visit(on_disk, csd_version, uninstall, security_hives, hotfixes, hotfix_uninstall, software,
        registry, last_known_good, facts, keys, printer_parts, clusdb, other_database);
}
template <>
inline constexpr auto member_names<NodeDisk> = names("on_disk", "csd_version", "uninstall",
                                                     "security_hives", "hotfixes",
                                                     "hotfix_uninstall", "software", "registry",
                                                     "last_known_good", "facts", "keys",
                                                     "printer_parts", "clusdb", "other_database");

constexpr void visit_members(Some<NodeImages> auto& value, auto&& visit) {
  auto& [loaded] = value;
  visit(loaded);
}
template <>
inline constexpr auto member_names<NodeImages> = names("loaded");

constexpr void visit_members(Some<NodeServices> auto& value, auto&& visit) {
  auto& [services, applications, applications_running, applications_paused, shares, read_values] =
      value;
  visit(services, applications, applications_running, applications_paused, shares, read_values);
}
template <>
inline constexpr auto member_names<NodeServices> = names("services", "applications",
                                                         "applications_running",
                                                         "applications_paused", "shares",
                                                         "read_values");

constexpr void visit_members(Some<ReadValue> auto& value, auto&& visit) {
  auto& [set, data] = value;
  visit(set, data);
}
template <>
inline constexpr auto member_names<ReadValue> = names("set", "data");

constexpr void visit_members(Some<NodeNetwork> auto& value, auto&& visit) {
  auto& [adapters, linkage, leased, lease_lost, tcpip_interfaces, netbt_interfaces, netbt_requested,
         netbios_lanas] = value;
  visit(adapters, linkage, leased, lease_lost, tcpip_interfaces, netbt_interfaces, netbt_requested,
        netbios_lanas);
}
template <>
inline constexpr auto member_names<NodeNetwork> = names("adapters", "linkage", "leased",
                                                        "lease_lost", "tcpip_interfaces",
                                                        "netbt_interfaces", "netbt_requested",
                                                        "netbios_lanas");

constexpr void visit_members(Some<Node> auto& value, auto&& visit) {
  visit(base<NodePower>(value), base<NodeDisk>(value), base<NodeImages>(value),
        base<NodeServices>(value), base<NodeNetwork>(value));
}
constexpr void visit_members(Some<ClusterNetwork> auto& value, auto&& visit) {
  auto& [name, subnet, role] = value;
  visit(name, subnet, role);
}
template <>
inline constexpr auto member_names<ClusterNetwork> = names("name", "subnet", "role");

constexpr void visit_members(Some<NetworkInterface> auto& value, auto&& visit) {
  auto& [node, adapter_instance, address, network] = value;
  visit(node, adapter_instance, address, network);
}
template <>
inline constexpr auto member_names<NetworkInterface> = names("node", "adapter_instance", "address",
                                                             "network");

constexpr void visit_members(Some<Group> auto& value, auto&& visit) {
  auto& [name, preferred_owners, most_preferred, auto_failback, failback_window_start,
         failback_window_end, failover_threshold, failover_period_h] = value;
  visit(name, preferred_owners, most_preferred, auto_failback, failback_window_start,
        failback_window_end, failover_threshold, failover_period_h);
}
template <>
inline constexpr auto member_names<Group> = names("name", "preferred_owners", "most_preferred",
                                                  "auto_failback", "failback_window_start",
                                                  "failback_window_end", "failover_threshold",
                                                  "failover_period_h");

constexpr void visit_members(Some<CommonProperties> auto& value, auto&& visit) {
  auto& [looks_alive_poll_interval_ms, is_alive_poll_interval_ms, pending_timeout_ms,
         restart_period_ms, restart_threshold, restart_action, separate_monitor, possible_owners] =
      value;
  visit(looks_alive_poll_interval_ms, is_alive_poll_interval_ms, pending_timeout_ms,
        restart_period_ms, restart_threshold, restart_action, separate_monitor, possible_owners);
}
template <>
inline constexpr auto member_names<CommonProperties> = names("looks_alive_poll_interval_ms",
                                                             "is_alive_poll_interval_ms",
                                                             "pending_timeout_ms",
                                                             "restart_period_ms",
                                                             "restart_threshold", "restart_action",
                                                             "separate_monitor", "possible_owners");

constexpr void visit_members(Some<Resource> auto& value, auto&& visit) {
  auto& [name, group, type, persistent_online, core, properties, common] = value;
  visit(name, group, type, persistent_online, core, properties, common);
}
template <>
inline constexpr auto member_names<Resource> = names("name", "group", "type", "persistent_online",
                                                     "core", "properties", "common");

constexpr void visit_members(Some<Dependency> auto& value, auto&& visit) {
  auto& [resource, provider] = value;
  visit(resource, provider);
}
template <>
inline constexpr auto member_names<Dependency> = names("resource", "provider");

constexpr void visit_members(Some<RegistryCheckpoint> auto& value, auto&& visit) {
  auto& [resource, key, data] = value;
  visit(resource, key, data);
}
template <>
inline constexpr auto member_names<RegistryCheckpoint> = names("resource", "key", "data");

constexpr void visit_members(Some<Printer> auto& value, auto&& visit) {
  auto& [name, spooler, port, driver] = value;
  visit(name, spooler, port, driver);
}
template <>
inline constexpr auto member_names<Printer> = names("name", "spooler", "port", "driver");

constexpr void visit_members(Some<ClusterDatabase> auto& value, auto&& visit) {
  auto& [name, members, local_quorum, quorum_resource, quorum_log_kb, networks, interfaces, groups,
         resources, dependencies, checkpoints, printers] = value;
  visit(name, members, local_quorum, quorum_resource, quorum_log_kb, networks, interfaces, groups,
        resources, dependencies, checkpoints, printers);
}
template <>
inline constexpr auto member_names<ClusterDatabase> = names("name", "members", "local_quorum",
                                                            "quorum_resource", "quorum_log_kb",
                                                            "networks", "interfaces", "groups",
                                                            "resources", "dependencies",
                                                            "checkpoints", "printers");

constexpr void visit_members(Some<ResourceStatus> auto& value, auto&& visit) {
  auto& [state, netbios_interface, taken_away, failures, directories, restart_period_left_ms,
         restart_left_ms, dead_ms, pending_left_ms] = value;
  visit(state, netbios_interface, taken_away, failures, directories, restart_period_left_ms,
        restart_left_ms, dead_ms, pending_left_ms);
}
template <>
inline constexpr auto member_names<ResourceStatus> = names("state", "netbios_interface",
                                                           "taken_away", "failures", "directories",
                                                           "restart_period_left_ms",
                                                           "restart_left_ms", "dead_ms",
                                                           "pending_left_ms");

constexpr void visit_members(Some<GroupStatus> auto& value, auto&& visit) {
  auto& [owner, failovers, failback_due, failover_period_left_ms, failover_left_ms] = value;
  visit(owner, failovers, failback_due, failover_period_left_ms, failover_left_ms);
}
template <>
inline constexpr auto member_names<GroupStatus> = names("owner", "failovers", "failback_due",
                                                        "failover_period_left_ms",
                                                        "failover_left_ms");

constexpr void visit_members(Some<PrinterStatus> auto& value, auto&& visit) {
  auto& [jobs, stuck, missing, job_left_ms] = value;
  visit(jobs, stuck, missing, job_left_ms);
}
template <>
inline constexpr auto member_names<PrinterStatus> = names("jobs", "stuck", "missing",
                                                          "job_left_ms");

constexpr void visit_members(Some<PropertyInEffect> auto& value, auto&& visit) {
  auto& [resource, slot, number] = value;
  visit(resource, slot, number);
}
template <>
inline constexpr auto member_names<PropertyInEffect> = names("resource", "slot", "value");

constexpr void visit_members(Some<ClusterRuntime> auto& value, auto&& visit) {
  auto& [up, paused, regroup_left_ms, groups, resources, printers, in_effect] = value;
  visit(up, paused, regroup_left_ms, groups, resources, printers, in_effect);
}
template <>
inline constexpr auto member_names<ClusterRuntime> = names("up", "paused", "regroup_left_ms",
                                                           "groups", "resources", "printers",
                                                           "in_effect");

constexpr void visit_members(Some<Disk> auto& value, auto&& visit) {
  auto& [present, full, reserved, logical_drives, device_number, has_invalid_partition_entry,
         drive_letter, letter_in_use, quorum_log, checkpoint] = value;
  visit(present, full, reserved, logical_drives, device_number, has_invalid_partition_entry,
        drive_letter, letter_in_use, quorum_log, checkpoint);
}
template <>
inline constexpr auto member_names<Disk> = names("present", "full", "reserved", "logical_drives",
                                                 "device_number", "has_invalid_partition_entry",
                                                 "drive_letter", "letter_in_use", "quorum_log",
                                                 "checkpoint");

constexpr void visit_members(Some<Host> auto& value, auto&& visit) {
  auto& [role, name, network, address] = value;
  visit(role, name, network, address);
}
template <>
inline constexpr auto member_names<Host> = names("role", "name", "network", "address");

constexpr void visit_members(Some<Domain> auto& value, auto&& visit) {
  auto& [name, account, controllers, outdated_password] = value;
  visit(name, account, controllers, outdated_password);
}
template <>
inline constexpr auto member_names<Domain> = names("name", "account", "controllers",
                                                   "outdated_password");

constexpr void visit_members(Some<Directory> auto& value, auto&& visit) {
  auto& [path, disk, denied] = value;
  visit(path, disk, denied);
}
template <>
inline constexpr auto member_names<Directory> = names("path", "disk", "denied");

constexpr void visit_members(Some<Surroundings> auto& value, auto&& visit) {
  auto& [ends_without_terminator, disks, hosts, directories, domain, time_of_day_ms, facts] = value;
  visit(ends_without_terminator, disks, hosts, directories, domain, time_of_day_ms, facts);
}
template <>
inline constexpr auto member_names<Surroundings> = names("ends_without_terminator", "disks",
                                                         "hosts", "directories", "domain",
                                                         "time_of_day_ms", "facts");

constexpr void visit_members(Some<World> auto& value, auto&& visit) {
  auto& [nodes, database, runtime, surroundings] = value;
  visit(nodes, database, runtime, surroundings);
}
template <>
inline constexpr auto member_names<World> = names("nodes", "database", "runtime", "surroundings");

}  // namespace mscsim
