#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/source.hpp"

namespace mscsim {

/// Win32 and cluster error codes, by the number people know.
enum class Win32Error : std::uint16_t {
  success = 0,
  invalid_function = 1,
  file_not_found = 2,
  path_not_found = 3,
  access_denied = 5,
  not_enough_memory = 8,
  gen_failure = 31,
  not_supported = 50,
  dup_name = 52,
  bad_netpath = 53,
  invalid_parameter = 87,
  io_pending = 997,
  can_not_complete = 1003,
  baddb = 1009,
  dependent_services_running = 1051,
  service_request_timeout = 1053,
  service_disabled = 1058,
  service_does_not_exist = 1060,
  service_specific_error = 1066,
  process_aborted = 1067,
  service_dependency_fail = 1068,
  service_logon_failed = 1069,
  no_such_member = 1075,
  device_not_ready = 21,
  not_enough_server_memory = 1130,
  revision_mismatch = 1306,
  no_logon_servers = 1311,
  logon_failure = 1326,
  account_disabled = 1331,
  logon_type_not_granted = 1385,
  rpc_cant_create_endpoint = 1720,
  rpc_out_of_resources = 1721,
  rpc_server_unavailable = 1722,
  nerr_no_network_resource = 2105,
  nerr_duplicate_share = 2118,
  dependency_not_found = 5002,
  resource_not_online = 5004,
  resource_not_available = 5006,
  resmon_create_failed = 5017,
  resmon_online_failed = 5018,
  quorum_resource_online_failed = 5027,
  resource_failed = 5038,
  cluster_ipaddr_in_use = 5057,
  no_transport_loaded = 5728,
};

}  // namespace mscsim

namespace mscsim::catalogue {

struct ErrorRow {
  Win32Error error;
  std::string_view symbol;
  std::string_view text;  ///< as FormatMessage and NET HELPMSG print it
  Source source;
};

/// In order of their numbers.
[[nodiscard]] std::span<const ErrorRow> errors();
[[nodiscard]] const ErrorRow& error(Win32Error error);

}  // namespace mscsim::catalogue
