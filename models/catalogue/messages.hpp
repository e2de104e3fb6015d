#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

/// What a machine says to whoever sits at it: dialogs of set-up programs, pop-ups, blue screens.
enum class Message : std::uint8_t {
  mscs_needs_sp3,
  cluster_name_in_use,
  cluster_service_not_started,
  oem_file_prompt,
  startup_failure_popup,
  stop_mismatched_tcpip_netbt,
  stop_page_fault,
  sp_uninstall_directory_missing,
  driver_entry_point_not_found,
  snmp_entry_point,
  stop_driver_entry_point,
  stop_in_tcpip,
  stop_in_ndis,
  stop_irql,
  stop_security_hives,
  cannot_find_snmpapi,
  dial_failed,
  request_timed_out,
  dhcp_manager_without_properties,
  printer_rpc_unavailable,
  install_sp3,
  no_parameters_tab,
  parameter_incorrect,
  cluadmin_hangs,
  dr_watson,
  option_pack_not_tested,
  hotfix_older_than_service_pack,
  setupdd_not_loaded,
  abnormal_program_termination,
  ras_error_127,
  dhcp_server_not_reached,
  registry_keys_not_read,
  count
};

template <>
inline constexpr std::size_t row_room<Message> = 128;
}  // namespace mscsim

namespace mscsim::catalogue {

struct MessageRow {
  Message message;
  std::string_view word;  ///< in scenarios
  std::string_view text;  ///< with %1.. where values go
  Source source;
  bool stop_screen = false;  ///< it is what a machine shows that has stopped
};

/// One row for each Message, in order.
[[nodiscard]] std::span<const MessageRow> messages();
[[nodiscard]] const MessageRow& message(Message message);

}  // namespace mscsim::catalogue
