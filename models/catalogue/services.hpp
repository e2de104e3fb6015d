#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/per.hpp"
#include "models/catalogue/source.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// Services and drivers that the Service Control Manager starts. Adapters' drivers are apart: there
/// is one for each adapter.
enum class Service : std::uint8_t {
  eventlog,
  rpcss,
  ndis,
  tcpip,
  netbt,
  afd,
  dhcp,
  netbios,
  server,
  workstation,
  lmhosts,
  browser,
  alerter,
  messenger,
  netlogon,
  clusdisk,
  clusnet,
  clussvc,
  nwlnkipx,
  nwlnkrip,
  ndiswan,
  remote_access,
  router,
  snmp,
  appletalk,
  macfile,
  aic78xx,
  cpqntac,
  spooler,
  schedule,
  lpdsvc,
  timeserv,
  msdtc,
  msmq,
  iisadmin,
  w3svc,
  msftpsvc,
  rasman,
  tapisrv,
  count
};
template <>
inline constexpr std::size_t row_room<Service> = 96;
using ServiceSet = BitSet<Service>;

/// `Start` of a service's key. `absent`: there is no such key. Source: Q142616, Q102999
enum class StartType : std::uint8_t { boot, system, automatic, manual, disabled, absent, count };

/// Load-order groups, in the order of Control\ServiceGroupOrder of an NT 4.0 as it is set up.
/// `none`: a service of no group comes after those of the list.
/// Source: TechNet cc751441; Q115486 (the first 22)
enum class LoadOrderGroup : std::uint8_t {
  scsi_miniport,
  port,
  primary_disk,
  scsi_class,
  scsi_cdrom_class,
  filter,
  boot_file_system,
  base,
  pointer_port,
  keyboard_port,
  pointer_class,
  keyboard_class,
  video_init,
  video,
  video_save,
  file_system,
  event_log,
  streams_drivers,
  ndis,
  tdi,
  netbios_group,
  spooler_group,
  netdde_group,
  parallel_arbitrator,
  extended_base,
  remote_validation,
  pci_configuration,
  none,
  network_provider,
  count
};

}  // namespace mscsim

namespace mscsim::catalogue {

/// What the SCM does where a service does not start. Source: Q102999 (ErrorControl)
/// ASSUMPTION: where a critical one fails with the last known good configuration too, the machine
/// goes on; the STOP that documents speak of no article at hand shows.
enum class ErrorControl : std::uint8_t {
  ignore,    ///< nothing is told
  normal,    ///< an event and the start-up pop-up
  severe,    ///< as the machine boots: it restarts with the last known good configuration
  critical,  ///< the same
  count
};

struct ServiceRow {
  Service service;
  std::string_view key;      ///< below HKLM\SYSTEM\CurrentControlSet\Services
  std::string_view display;  ///< as the SCM's events print it
  StartType start;           ///< as Setup registers it
  bool driver;
  LoadOrderGroup group;
  ServiceSet depends_on;                           ///< DependOnService
  std::optional<LoadOrderGroup> depends_on_group;  ///< DependOnGroup
  std::optional<File> image;  ///< the system file it runs, where the model knows it
  Source source;
  std::uint8_t tag = 0;           ///< Tag: its place in its group; 0: after those that have one
  std::string_view account = {};  ///< ObjectName; empty: LocalSystem, or a driver
  ErrorControl error_control = ErrorControl::normal;
  std::uint32_t starts_in_ms = 0;  ///< from its start until it works, as a Generic Service waits
};

/// One row for each Service, in order.
[[nodiscard]] std::span<const ServiceRow> services();
[[nodiscard]] const ServiceRow& service(Service service);
/// By registry key, without regard to case.
[[nodiscard]] std::optional<Service> find_service(std::string_view key);

/// Every service in the order in which the SCM comes to it: by phase (boot, system, automatic),
/// then by load-order group, each after what it depends on.
[[nodiscard]] std::span<const Service> start_order();

/// The same of any rows that begin with those of `services()`.
[[nodiscard]] std::vector<Service> start_order(std::span<const ServiceRow> rows);

[[nodiscard]] std::string_view word(StartType start);
[[nodiscard]] std::optional<StartType> find_start_type(std::string_view word);
[[nodiscard]] std::string_view name(LoadOrderGroup group);

}  // namespace mscsim::catalogue
