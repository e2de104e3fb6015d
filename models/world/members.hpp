#pragma once
#include <concepts>
#include <ranges>
#include <type_traits>

#include "models/world/member.hpp"
#include "models/world/world.hpp"

namespace mscsim {

// Of numbers and names that are told with what they belong to there is nothing but the name.

template <>
inline constexpr auto members_of<Ipv4> = described<Ipv4>(Member{&Ipv4::value, "bits"});

template <>
inline constexpr auto members_of<Ipv4OnSubnet> = described<Ipv4OnSubnet>(
    Member{&Ipv4OnSubnet::address, "address"}, Member{&Ipv4OnSubnet::mask, "mask"});

template <>
inline constexpr auto members_of<FileVersion> = described<FileVersion>(
    Member{&FileVersion::level, "level"}, Member{&FileVersion::origin, "origin"},
    Member{&FileVersion::hotfix, "hotfix"});

template <>
inline constexpr auto members_of<UninstallDirectory> = described<UninstallDirectory>(
    Member{&UninstallDirectory::exists, "exists"}, Member{&UninstallDirectory::saved, "saved"});

template <>
inline constexpr auto members_of<HotfixUninstall> = described<HotfixUninstall>(Member{
    &HotfixUninstall::saved, "saved"});

template <>
inline constexpr auto members_of<Registry> = described<Registry>(Member{&Registry::set, "set"},
                                                                 Member{&Registry::data, "data"});

template <>
inline constexpr auto members_of<ServiceState> =
    described<ServiceState>(Member{&ServiceState::start, "start", "service.StartType"},
                            Member{&ServiceState::status, "status", "service.State"},
                            Member{&ServiceState::error, "error", "service.Error"});

template <>
inline constexpr auto members_of<Adapter> = described<Adapter>(
    Member{&Adapter::address, "address", "", ": address {was} -> {is}"},
    Member{&Adapter::name, "name", "adapter.Adapter"}, Member{&Adapter::instance, "instance"},
    Member{&Adapter::package, "package", "adapter.Driver", ": driver {was} -> {is}"},
    Member{&Adapter::network, "network", "adapter.Network", ": from {was} to {is}"},
    Member{&Adapter::broken, "broken", "", "broke|works again", "Q240271"},
    Member{&Adapter::plugged, "plugged", "", ": cable plugged in|: cable pulled"},
    Member{&Adapter::mca_slot, "mca_slot", "adapter.McaSlot", ": Micro Channel slot {is}",
           "Q167632"});

template <>
inline constexpr auto members_of<Binding> = described<Binding>(Member{&Binding::adapter, "adapter"},
                                                               Member{&Binding::enabled, "enabled",
                                                                      "binding.Enabled"});

template <>
inline constexpr auto members_of<Linkage> =
    described<Linkage>(Member{&Linkage::installed, "installed", "component.Installed"},
                       Member{&Linkage::count, "count"}, Member{&Linkage::bindings, "bindings"});

template <>
inline constexpr auto members_of<RegistryKey> = described<RegistryKey>(
    Member{&RegistryKey::name, "name", "checkpointed_key.Key"},
    Member{&RegistryKey::data, "data", "", ": {was} -> {is}"},
    Member{&RegistryKey::held_open, "held_open", "checkpointed_key.HeldOpen",
           "is held open|is no longer held open", "Q316772"},
    Member{&RegistryKey::denied, "denied", "checkpointed_key.DeniedToServiceAccount",
           "is closed to the service account|is open to the service account", "Q192493"});

template <>
inline constexpr auto members_of<Share> =
    described<Share>(Member{&Share::name, "name", "share.Share"},
                     Member{&Share::path, "path", "share.Path", "shares {is}"});

template <>
inline constexpr auto members_of<NodePower> = described<NodePower>(
    Member{&NodePower::power, "power", "", "is off|boots|has booted|stopped with a blue screen"},
    unseen(&NodePower::boot_left_ms, "boot_left_ms", "when a boot ends is known when it ends"),
    unseen(&NodePower::dhcp_retry_left_ms, "dhcp_retry_left_ms", "a timer of the DHCP client"),
    Member{&NodePower::shut_down_cleanly, "shut_down_cleanly", "computer.ShutDownCleanly"},
    Member{&NodePower::event_log_closed, "event_log_closed", "computer.EventLogClosed", "",
           "Q236949"});

template <>
inline constexpr auto members_of<NodeDisk> = described<NodeDisk>(
    Member{&NodeDisk::on_disk, "on_disk"},
    Member{&NodeDisk::csd_version, "csd_version", "computer.ServicePack"},
    Member{&NodeDisk::uninstall, "uninstall"},
    Member{&NodeDisk::security_hives, "security_hives", "", "security hives of the form of {is}",
           "Q146887"},
    Member{&NodeDisk::hotfixes, "hotfixes", "computer.Hotfix",
           "hotfix {each} installed|hotfix {each} removed"},
    unseen(&NodeDisk::hotfix_uninstall, "hotfix_uninstall",
           "what it replaced is told with the hotfix"),
    Member{&NodeDisk::software, "software", "computer.Software", "{each} installed|{each} removed"},
    Member{&NodeDisk::registry, "registry"},
    unseen(&NodeDisk::last_known_good, "last_known_good",
           "a boot that goes well keeps the start types that it began with"),
    Member{&NodeDisk::facts, "facts"}, Member{&NodeDisk::keys, "keys"},
    Member{&NodeDisk::printer_parts, "printer_parts"},
    Member{&NodeDisk::clusdb, "clusdb", "clusdb.ClusdbState",
           "Clusdb can be opened again|Clusdb damaged|Clusdb closed to the service", "Q217157"},
    Member{&NodeDisk::other_database, "other_database"});

template <>
inline constexpr auto members_of<NodeImages> = described<NodeImages>(Member{&NodeImages::loaded,
                                                                            "loaded"});

template <>
inline constexpr auto members_of<NodeServices> =
    described<NodeServices>(Member{&NodeServices::services, "services"},
                            Member{&NodeServices::applications, "applications", "",
                                   "program {each} installed|program {each} removed"},
                            Member{&NodeServices::applications_running, "applications_running", "",
                                   "program {each} runs|program {each} ended"},
                            Member{&NodeServices::shares, "shares"},
                            unseen(&NodeServices::read_values, "read_values",
                                   "what a service has read of the registry, it keeps to itself"));

template <>
inline constexpr auto members_of<ReadValue> =
    described<ReadValue>(unseen(&ReadValue::set, "set", "as read_values"),
                         unseen(&ReadValue::data, "data", "as read_values"));

template <>
inline constexpr auto members_of<NodeNetwork> = described<NodeNetwork>(
    Member{&NodeNetwork::adapters, "adapters"}, Member{&NodeNetwork::linkage, "linkage"},
    Member{&NodeNetwork::leased, "leased", "adapter.Dhcp"},
    Member{&NodeNetwork::lease_lost, "lease_lost", "adapter.LeaseLost", "", "Q170771"},
    Member{&NodeNetwork::dhcp_silent, "dhcp_silent"},
    Member{&NodeNetwork::tcpip_interfaces, "tcpip_interfaces", "adapter.TcpipInterface"},
    Member{&NodeNetwork::netbt_interfaces, "netbt_interfaces", "adapter.NetbtInterface"},
    unseen(&NodeNetwork::netbt_requested, "netbt_requested",
           "told with the resource that asked for it"),
    Member{&NodeNetwork::netbios_lanas, "netbios_lanas", "adapter.NetbiosLana"},
    Member{&NodeNetwork::workstation_transports, "workstation_transports",
           "adapter.WorkstationTransport", "", "Q250262"},
    Member{&NodeNetwork::server_transports, "server_transports", "adapter.ServerTransport", "",
           "Q250262"},
    Member{&NodeNetwork::workstation_name_conflicts, "workstation_name_conflicts",
           "adapter.WorkstationNameConflict", "", "Q120752"},
    Member{&NodeNetwork::messenger_name_conflicts, "messenger_name_conflicts",
           "adapter.MessengerNameConflict", "", "Q120752"},
    Member{&NodeNetwork::server_name_conflicts, "server_name_conflicts",
           "adapter.ServerNameConflict", "", "Q120752"});

/// The parts of a machine, in their order.
template <Some<Node> T>
constexpr void visit_members(T& value, auto&& visit) {
  visit(base<NodePower>(value), base<NodeDisk>(value), base<NodeImages>(value),
        base<NodeServices>(value), base<NodeNetwork>(value));
}

template <>
inline constexpr auto members_of<ClusterNetwork> =
    described<ClusterNetwork>(Member{&ClusterNetwork::name, "name"},
                              Member{&ClusterNetwork::subnet, "subnet", "", ": {was} -> {is}"},
                              Member{&ClusterNetwork::role, "role", "", ": {was} -> {is}"});

template <>
inline constexpr auto members_of<NetworkInterface> = described<NetworkInterface>(
    Member{&NetworkInterface::node, "node"},
    Member{&NetworkInterface::adapter_instance, "adapter_instance"},
    Member{&NetworkInterface::address, "address"}, Member{&NetworkInterface::network, "network"});

template <>
inline constexpr auto members_of<Group> = described<Group>(
    Member{&Group::name, "name", "group.Group"},
    Member{&Group::preferred_owners, "preferred_owners", "",
           ": {each} is a preferred owner|: {each} is no preferred owner"},
    Member{&Group::most_preferred, "most_preferred", "", ": its most preferred owner is {is}"},
    Member{&Group::auto_failback, "auto_failback", "", ": fails back|: does not fail back"},
    Member{&Group::failback_window_start, "failback_window_start", "",
           ": FailbackWindowStart {was} -> {is}"},
    Member{&Group::failback_window_end, "failback_window_end", "",
           ": FailbackWindowEnd {was} -> {is}"},
    Member{&Group::failover_threshold, "failover_threshold", "",
           ": FailoverThreshold {was} -> {is}"},
    Member{&Group::failover_period_h, "failover_period_h", "", ": FailoverPeriod {was} -> {is}"});

template <>
inline constexpr auto members_of<CommonProperties> = described<CommonProperties>(
    Member{&CommonProperties::looks_alive_poll_interval_ms, "looks_alive_poll_interval_ms", "",
           "LooksAlivePollInterval {was} -> {is}"},
    Member{&CommonProperties::is_alive_poll_interval_ms, "is_alive_poll_interval_ms", "",
           "IsAlivePollInterval {was} -> {is}"},
    Member{&CommonProperties::pending_timeout_ms, "pending_timeout_ms", "",
           "PendingTimeout {was} -> {is}"},
    Member{&CommonProperties::restart_period_ms, "restart_period_ms", "",
           "RestartPeriod {was} -> {is}"},
    Member{&CommonProperties::restart_threshold, "restart_threshold", "",
           "RestartThreshold {was} -> {is}"},
    Member{&CommonProperties::restart_action, "restart_action", "", "RestartAction {was} -> {is}"},
    Member{&CommonProperties::separate_monitor, "separate_monitor", "",
           "has a resource monitor to itself|shares its resource monitor"},
    Member{&CommonProperties::possible_owners, "possible_owners", "",
           "{each} is a possible owner|{each} is no possible owner"});

template <>
inline constexpr auto members_of<Resource> = described<Resource>(
    Member{&Resource::name, "name", "resource.Resource"}, Member{&Resource::group, "group"},
    Member{&Resource::type, "type", "resource.Type"},
    Member{&Resource::persistent_online, "persistent_online"},
    Member{&Resource::core, "core", "", "is the cluster's own|is no longer the cluster's own"},
    Member{&Resource::properties, "properties"}, Member{&Resource::common, "common"});

template <>
inline constexpr auto members_of<Dependency> = described<Dependency>(
    Member{&Dependency::resource, "resource"}, Member{&Dependency::provider, "provider"});

template <>
inline constexpr auto members_of<RegistryCheckpoint> = described<RegistryCheckpoint>(
    Member{&RegistryCheckpoint::resource, "resource"}, Member{&RegistryCheckpoint::key, "key"},
    Member{&RegistryCheckpoint::data, "data", "", ": {was} -> {is}"});

template <>
inline constexpr auto members_of<Printer> =
    described<Printer>(Member{&Printer::name, "name"}, Member{&Printer::spooler, "spooler"},
                       Member{&Printer::port, "port", "", "prints through {is}"},
                       Member{&Printer::driver, "driver", "", "needs driver {is}"});

template <>
inline constexpr auto members_of<ClusterDatabase> = described<ClusterDatabase>(
    Member{&ClusterDatabase::name, "name", "cluster.Cluster"},
    Member{&ClusterDatabase::members, "members"},
    Member{&ClusterDatabase::paused, "paused", "cluster.Paused",
           ": {each} is paused|: {each} is no longer paused", "Q174799"},
    Member{&ClusterDatabase::local_quorum, "local_quorum", "cluster.LocalQuorum"},
    Member{&ClusterDatabase::quorum_resource, "quorum_resource"},
    Member{&ClusterDatabase::quorum_log_kb, "quorum_log_kb", "quorum_log.MaximumSizeKB",
           ": quorum log of at most {is} KB"},
    Member{&ClusterDatabase::networks, "networks"},
    Member{&ClusterDatabase::interfaces, "interfaces"}, Member{&ClusterDatabase::groups, "groups"},
    Member{&ClusterDatabase::resources, "resources"},
    Member{&ClusterDatabase::dependencies, "dependencies"},
    Member{&ClusterDatabase::checkpoints, "checkpoints"},
    Member{&ClusterDatabase::printers, "printers"});

template <>
inline constexpr auto members_of<ResourceStatus> = described<ResourceStatus>(
    Member{&ResourceStatus::state, "state", "resource.State", "{was} -> {is}"},
    Member{&ResourceStatus::netbios_interface, "netbios_interface", "resource.NetbiosInterface",
           "NetBIOS interface created|NetBIOS interface gone"},
    Member{&ResourceStatus::taken_away, "taken_away", "",
           "no longer has what it set up|has what it set up"},
    unseen(&ResourceStatus::failures, "failures", "the Cluster service counts, and tells nobody"),
    Member{&ResourceStatus::directories, "directories", "", "shares other subdirectories"},
    unseen(&ResourceStatus::restart_period_left_ms, "restart_period_left_ms", "a timer of MSCS"),
    unseen(&ResourceStatus::restart_left_ms, "restart_left_ms", "a timer of MSCS"),
    unseen(&ResourceStatus::dead_ms, "dead_ms", "until a poll finds it, nobody knows"),
    unseen(&ResourceStatus::pending_left_ms, "pending_left_ms", "a timer of MSCS"));

template <>
inline constexpr auto members_of<GroupStatus> = described<GroupStatus>(
    Member{&GroupStatus::owner, "owner"},
    unseen(&GroupStatus::failovers, "failovers", "the Cluster service counts, and tells nobody"),
    unseen(&GroupStatus::failback_due, "failback_due", "it is seen when the group moves"),
    unseen(&GroupStatus::failover_period_left_ms, "failover_period_left_ms", "a timer of MSCS"),
    unseen(&GroupStatus::failover_left_ms, "failover_left_ms", "a timer of MSCS"));

template <>
inline constexpr auto members_of<PrinterStatus> = described<PrinterStatus>(
    Member{&PrinterStatus::jobs, "jobs", "", ": jobs in its queue: {is}"},
    Member{&PrinterStatus::stuck, "stuck", "", "is stuck|prints again", "Q217002"},
    Member{&PrinterStatus::missing, "missing", "", "is missing|is back", "Q257897"},
    unseen(&PrinterStatus::job_left_ms, "job_left_ms", "how far a page is out, which nobody logs"));

template <>
inline constexpr auto members_of<PropertyInEffect> = described<PropertyInEffect>(
    Member{&PropertyInEffect::resource, "resource"}, Member{&PropertyInEffect::slot, "slot"},
    Member{&PropertyInEffect::value, "value"});

template <>
inline constexpr auto members_of<ClusterRuntime> = described<ClusterRuntime>(
    Member{&ClusterRuntime::up, "up"},
    Member{&ClusterRuntime::quorum_use, "quorum_use", "",
           ": the quorum serves again|: runs without its quorum resource|: the quorum log is not "
           "used",
           "Q172951"},
    unseen(&ClusterRuntime::regroup_left_ms, "regroup_left_ms", "a timer of MSCS"),
    Member{&ClusterRuntime::groups, "groups"}, Member{&ClusterRuntime::resources, "resources"},
    Member{&ClusterRuntime::printers, "printers"}, Member{&ClusterRuntime::in_effect, "in_effect"});

template <>
inline constexpr auto members_of<Disk> = described<Disk>(
    Member{&Disk::present, "present", "", "is back|is gone"},
    Member{&Disk::signature, "signature", "disk_layout.Signature", "has signature {is}", "Q243195"},
    Member{&Disk::full, "full", "disk.Full", "is full|has space again", "Q251284"},
    Member{&Disk::reserved, "reserved", "",
           "is reserved by another initiator|is no longer reserved by another"},
    Member{&Disk::logical_drives, "logical_drives", "disk_layout.LogicalDrives",
           "has {is} logical drives"},
    Member{&Disk::device_number, "device_number", "disk_layout.DeviceNumber",
           "has device number {is}", "Q256326"},
    Member{&Disk::has_invalid_partition_entry, "has_invalid_partition_entry", "",
           "has an invalid entry in its partition table|has a valid partition table", "Q251007"},
    Member{&Disk::drive_letter, "drive_letter"},
    Member{&Disk::letter_in_use, "letter_in_use", "", "", "Q193779"},
    Member{
        &Disk::quorum_log, "quorum_log", "quorum.QuorumLog",
        "quorum log: deleted|quorum log: written|quorum log: damaged|quorum log: damaged for good",
        "Q217147"},
    Member{
        &Disk::checkpoint, "checkpoint", "quorum.Checkpoint",
        "checkpoint: deleted|checkpoint: written|checkpoint: damaged|checkpoint: damaged for good",
        "Q217147"});

template <>
inline constexpr auto members_of<Host> = described<Host>(
    Member{&Host::role, "role"}, Member{&Host::name, "name", "neighbour.Host"},
    Member{&Host::network, "network", "neighbour.Network"}, Member{&Host::address, "address"});

template <>
inline constexpr auto members_of<Domain> = described<Domain>(
    Member{&Domain::name, "name"},
    Member{&Domain::account, "account", "",
           ": the service account is in order|: the service account is disabled|: the service "
           "account may not log on as a service",
           "Q181806"},
    Member{&Domain::controllers, "controllers", "",
           ": {each} is a controller|: {each} is no controller"},
    Member{&Domain::outdated_password, "outdated_password", "domain.PasswordChangedSinceSet"},
    Member{&Domain::outdated_token, "outdated_token", "domain.PasswordChangedSinceStart",
           ": {each} goes on with its old logon|: {each} is logged on anew", "Q317232"});

template <>
inline constexpr auto members_of<Directory> = described<Directory>(
    Member{&Directory::path, "path"}, Member{&Directory::disk, "disk"},
    Member{&Directory::denied, "denied", "",
           "is closed to the service account|is open to the service account", "Q224967"});

template <>
inline constexpr auto members_of<Surroundings> = described<Surroundings>(
    Member{&Surroundings::ends_without_terminator, "ends_without_terminator", "",
           "the bus has no terminator at {each}|the bus has a terminator at {each}", "Q169414"},
    Member{&Surroundings::disks, "disks"}, Member{&Surroundings::hosts, "hosts"},
    Member{&Surroundings::directories, "directories"}, Member{&Surroundings::domain, "domain"},
    unseen(&Surroundings::time_of_day_ms, "time_of_day_ms", "every line is told with its time"),
    Member{&Surroundings::facts, "facts"});

template <>
inline constexpr auto members_of<World> = described<World>(
    Member{&World::nodes, "nodes"}, Member{&World::database, "database"},
    Member{&World::runtime, "runtime"}, Member{&World::surroundings, "surroundings"});

/// Calls see(std::type_identity<Part>()) with T and every struct in it that has rows; with one that
/// is in several more than once.
template <class T>
constexpr void for_each_described(auto&& see) {
  if constexpr (Described<T>) {
    see(std::type_identity<T>());
    for_each_member<T>([&see](const auto& row) {
      for_each_described<std::remove_cvref_t<decltype(std::declval<T>().*row.place)>>(see);
    });
  } else if constexpr (std::same_as<T, Node>) {
    for_each_described<NodePower>(see);
    for_each_described<NodeDisk>(see);
    for_each_described<NodeImages>(see);
    for_each_described<NodeServices>(see);
    for_each_described<NodeNetwork>(see);
  } else if constexpr (std::ranges::range<T>) {
    for_each_described<std::ranges::range_value_t<T>>(see);
  } else if constexpr (requires(T rows) { rows.shipped; }) {
    for_each_described<decltype(T::shipped)>(see);
  } else if constexpr (requires(T rows) { rows.values; }) {
    for_each_described<decltype(T::values)>(see);
  }
}

}  // namespace mscsim
