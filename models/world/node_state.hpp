#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <vector>

#include "models/catalogue/components.hpp"
#include "models/catalogue/errors.hpp"
#include "models/catalogue/facts.hpp"
#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/rows.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/software.hpp"
#include "models/world/cluster_state.hpp"
#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"

namespace mscsim {

/// Adapters that one machine can hold here.
inline constexpr int adapters_max = 8;
using AdapterSet = BitSet<AdapterSlot>;
using ApplicationSet = BitSet<ApplicationId>;

/// One copy of a system file.
struct FileVersion {
  /// An OEM's copy: the Microsoft level its version number lies at; of a file with versions of its
  /// own, the row of SystemFile::versions.
  Level level = Level::rtm;
  Origin origin = Origin::absent;
  Hotfix hotfix = Hotfix::none;  ///< the last one that replaced it since
  friend auto operator<=>(const FileVersion&, const FileVersion&) = default;
};
using Files = Rows<File, FileVersion>;

/// Whether there is a copy of `file` and it is older than the kernel beside it.
[[nodiscard]] inline bool behind_kernel(const Files& files, File file) {
  return files[file].origin != Origin::absent && files[file].level < files[File::ntoskrnl].level;
}

/// $NtServicePackUninstall$. Source: Q152841, Q194507
struct UninstallDirectory {
  bool exists = false;
  Files saved;  ///< what update.exe replaced; absent where it replaced nothing
  friend auto operator<=>(const UninstallDirectory&, const UninstallDirectory&) = default;
};

/// $NtUninstallQ...$ of one hotfix: what it replaced, in the order of its files.
struct HotfixUninstall {
  std::array<FileVersion, catalogue::hotfix_files_max> saved{};
  friend auto operator<=>(const HotfixUninstall&, const HotfixUninstall&) = default;
};

/// Values of the registry, below HKEY_LOCAL_MACHINE, that somebody set.
struct Registry {
  BitSet<RegistryEntry> set;
  Rows<RegistryEntry, std::uint32_t> data;  ///< a number, or the NameId of a text; 0 where not set
  friend auto operator<=>(const Registry&, const Registry&) = default;
};

/// `paused`: it runs, and does nothing until it is continued.
enum class ServiceStatus : std::uint8_t { stopped, running, failed, paused, count };

/// A registry value as whoever reads it only once has read it.
struct ReadValue {
  bool set = false;
  std::uint32_t data = 0;  ///< as Registry::data
  friend auto operator<=>(const ReadValue&, const ReadValue&) = default;
};

/// One key below Services, and how the SCM last fared with it.
struct ServiceState {
  StartType start = StartType::absent;
  ServiceStatus status = ServiceStatus::stopped;
  Win32Error error = Win32Error::success;  ///< why it failed
  friend auto operator<=>(const ServiceState&, const ServiceState&) = default;
};

/// Whether it has a process, paused or not.
[[nodiscard]] inline bool is_running(const ServiceState& state) {
  return state.status == ServiceStatus::running || state.status == ServiceStatus::paused;
}

/// A network adapter. `name` is empty where the slot is.
struct Adapter {
  Ipv4OnSubnet address;
  NameId name = no_name;
  std::uint16_t instance = 0;  ///< tells it from one that was here before: a new one is another
  PackageId package{};
  NetworkId network{};        ///< the wire that its cable leads to
  bool broken = false;        ///< the hardware
  bool plugged = true;        ///< the cable
  std::uint8_t mca_slot = 0;  ///< the Micro Channel slot; 0: it is on another bus. Source: Q167632
  friend auto operator<=>(const Adapter&, const Adapter&) = default;
};

/// One row of a component's Linkage: the adapter at the end of the binding path.
struct Binding {
  AdapterSlot adapter{};
  bool enabled = false;
  friend auto operator<=>(const Binding&, const Binding&) = default;
};

/// The bindings of one component, in their order. Disabled ones keep their place.
struct Linkage {
  bool installed = false;
  std::uint8_t count = 0;  ///< of `bindings` in use; the rest are default values
  std::array<Binding, adapters_max> bindings{};
  friend auto operator<=>(const Linkage&, const Linkage&) = default;
};

inline constexpr int registry_keys_max = 4;
inline constexpr int shares_max = 2;
inline constexpr int printer_parts_max = 4;

/// A key of somebody's below HKEY_LOCAL_MACHINE, with all that is in it. No name: no key.
struct RegistryKey {
  NameId name = no_name;
  NameId data = no_name;
  bool held_open = false;  ///< by a process that is no part of the cluster. Source: Q316772
  bool denied = false;     ///< to the account of the Cluster service. Source: Q192493
  friend auto operator<=>(const RegistryKey&, const RegistryKey&) = default;
};

/// A folder shared in Windows NT Explorer. No name: none.
struct Share {
  NameId name = no_name;
  NameId path = no_name;
  friend auto operator<=>(const Share&, const Share&) = default;
};

/// %SystemRoot%\Cluster\Clusdb, the hive that HKLM\Cluster is loaded from.
/// Source: Q217157
enum class Clusdb : std::uint8_t {
  good,
  corrupt,
  denied,  ///< read-only, or closed to the account of the Cluster service
  count
};

enum class Power : std::uint8_t { off, booting, running, blue_screen, count };

// A machine in its parts: what a step may read and change by itself. A step that was done once need
// not be done again where the parts that it read are the same, so what is seldom read together is
// kept apart.

/// Whether it runs, and what is due there: every step looks at that.
struct NodePower {
  Power power = Power::off;
  std::uint32_t boot_left_ms = 0;        ///< while booting
  std::uint32_t dhcp_retry_left_ms = 0;  ///< until a DHCP client that will be answered asks again
  bool shut_down_cleanly = true;         ///< since it last came up
  bool event_log_closed = true;          ///< as the event log service will find it. Source: Q236949
  friend auto operator<=>(const NodePower&, const NodePower&) = default;
};

/// What outlasts a restart: files, and what the registry says of them.
struct NodeDisk {
  Files on_disk;
  Level csd_version = Level::rtm;  ///< the registry's, which winver shows
  UninstallDirectory uninstall;
  Level security_hives = Level::rtm;  ///< the first level that reads their format
  HotfixSet hotfixes;                 ///< that the registry lists
  Rows<Hotfix, HotfixUninstall> hotfix_uninstall;
  SoftwareSet software;
  Registry registry;
  Rows<Service, StartType> last_known_good;  ///< start types at the last boot that went well
  DeclaredRows<Fact, std::uint8_t> facts;    ///< what is so of the machine: a row of FactRow::words
  std::array<RegistryKey, registry_keys_max> keys{};
  std::array<NameId, printer_parts_max> printer_parts{};  ///< ports and drivers set up here
  Clusdb clusdb = Clusdb::good;
  /// What Clusdb holds where that is not World::database: one; else none. Source: Q217147
  std::vector<ClusterDatabase> other_database;
  friend bool operator==(const NodeDisk&, const NodeDisk&) = default;
};

/// What the kernel and the drivers in memory are.
struct NodeImages {
  Files loaded;  ///< images since boot
  friend auto operator<=>(const NodeImages&, const NodeImages&) = default;
};

/// What runs, and is set up to.
struct NodeServices {
  Rows<Service, ServiceState> services;
  ApplicationSet applications;  ///< that are no services: installed
  ApplicationSet applications_running;
  std::array<Share, shares_max> shares{};
  /// Values with a RegistryValueRow::read_by, or read at boot, as they were read.
  Rows<RegistryEntry, ReadValue> read_values;
  friend auto operator<=>(const NodeServices&, const NodeServices&) = default;
};

/// Adapters, what is bound to them, and what came of it at boot.
struct NodeNetwork {
  std::array<Adapter, adapters_max> adapters{};
  Per<Component, Linkage> linkage;
  AdapterSet leased;                  ///< adapters whose address a DHCP server gave
  AdapterSet lease_lost;              ///< of these: the lease expired and could not be renewed
  AdapterSet dhcp_silent;             ///< of these: no DHCP server answers there
  AdapterSet tcpip_interfaces;        ///< adapters whose address TCP/IP brought up at boot
  AdapterSet netbt_interfaces;        ///< adapters that NetBT made an interface for at boot
  std::uint8_t netbt_requested = 0;   ///< interfaces that NetBT made since boot for those who asked
  AdapterSet netbios_lanas;           ///< adapters that NetBIOS Interface bound to when it started
  AdapterSet workstation_transports;  ///< adapters that Workstation bound to when it started
  AdapterSet server_transports;       ///< the same of Server
  AdapterSet workstation_name_conflicts;  ///< where another has the name <00>. Source: Q120752
  AdapterSet messenger_name_conflicts;    ///< the same of <03>
  AdapterSet server_name_conflicts;       ///< the same of <20>
  friend auto operator<=>(const NodeNetwork&, const NodeNetwork&) = default;
};

/// A machine: all its parts at once. What is on its disk and what it loaded when it booted are two
/// things.
struct Node : NodePower, NodeDisk, NodeImages, NodeServices, NodeNetwork {
  friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace mscsim
