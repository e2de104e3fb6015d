#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

/// What can stand in the System log. Named by what happened; the number is in the catalogue.
enum class Event : std::uint8_t {
  // ClusSvc
  fatal_error,
  membership_lost,
  no_join_no_form,
  not_a_member,
  wrong_windows_version,
  checkpoint_record_not_found,
  checkpoint_not_taken,
  quorum_log_corrupt,
  quorum_disk_space_low,
  quorum_disk_full,
  registry_checkpoint_not_restored,
  disk_missing,
  disk_reservation_lost,
  application_not_created,
  service_not_found,
  service_not_started,
  service_failed,
  netbios_interface_not_created,
  tcpip_interface_not_created,
  invalid_subnet_mask,
  invalid_address,
  invalid_adapter_name,
  address_in_use,
  network_name_duplicate,
  network_name_without_address,
  share_not_created,
  share_not_found,
  share_failed,
  clusdb_not_opened,
  resource_dll_not_loaded,
  cluster_formed,
  cluster_joined,
  cluster_stopped,
  resource_not_online,
  share_not_started,
  resource_failed,
  tcpip_interface_failed,
  sponsor_not_reached,
  quorum_file_not_written,
  sponsor_not_connected,
  resource_monitor_died,
  // Service Control Manager
  service_start_failed,
  service_dependency_failed,
  service_group_failed,
  service_depends_on_nothing,
  service_terminated,
  service_specific_error,
  boot_drivers_failed,
  service_logon_failed,
  service_connect_timeout,
  no_domain_controller,
  // NetBT, Tcpip, Workstation, EventLog
  netbt_no_linkage,
  netbt_duplicate_name,
  address_conflict_disabled,
  no_transport,
  name_not_valid,
  server_not_bound,
  server_name_in_use,
  eventlog_started,
  eventlog_stopped,
  unexpected_shutdown,
  system_version,
  dhcp_lease_lost,
  dhcp_no_address,
  // of programs and services that do not fit the system
  service_hung,
  server_driver_not_loaded,
  snmp_agent_ignored,
  rasctrs_load_failed,
  performance_open_failed,
  scsi_timeout,
  scsi_controller_error,
  scsi_not_ready,
  count
};

template <>
inline constexpr std::size_t row_room<Event> = 160;
enum class Severity : std::uint8_t { information, warning, error };

}  // namespace mscsim

namespace mscsim::catalogue {

struct EventRow {
  Event event;
  std::string_view provider;  ///< the Source column of Event Viewer
  std::uint16_t id;
  Severity severity;
  std::string_view text;  ///< with %1.. where the record's strings go
  Source source;          ///< of the text
};

/// One row for each Event, in order.
[[nodiscard]] std::span<const EventRow> events();
[[nodiscard]] const EventRow& event(Event event);
/// Whether `provider` is a source that some event of the catalogue has.
[[nodiscard]] bool is_provider(std::string_view provider);
[[nodiscard]] std::string_view word(Severity severity);

}  // namespace mscsim::catalogue
