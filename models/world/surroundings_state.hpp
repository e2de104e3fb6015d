#pragma once
#include <array>
#include <compare>
#include <cstdint>

#include "models/catalogue/bit_set.hpp"
#include "models/world/disk_signature.hpp"
#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"

namespace mscsim {

inline constexpr int disks_max = 8;
inline constexpr int hosts_max = 8;
inline constexpr int directories_max = 16;

/// A file of which it only matters whether it can be read.
enum class FileState : std::uint8_t {
  missing,
  good,
  corrupt,
  stuck,  ///< corrupt, and it cannot be written anew: it must be deleted first. Source: Q172951
  count
};

/// A disk on the shared bus.
struct Disk {
  bool present = false;                       ///< in the site and not failed
  DiskSignature signature{};                  ///< in its master boot record. Source: Q243195
  bool full = false;                          ///< no space is left on it. Source: Q251284
  bool reserved = false;                      ///< by another initiator on the bus than the nodes
  std::uint8_t logical_drives = 0;            ///< in its extended partition; 0: it has none
  std::uint8_t device_number = 0;             ///< \Device\HarddiskN. Source: Q256326
  bool has_invalid_partition_entry = false;   ///< in its partition table. Source: Q251007
  char drive_letter = 0;                      ///< in Disk Administrator; 0: that of its name
  char letter_in_use = 0;                     ///< that programs find it by. Source: Q193779
  FileState quorum_log = FileState::missing;  ///< \MSCS\quolog.log. Source: Q217147
  FileState checkpoint = FileState::missing;  ///< the newest \MSCS\Chk*.tmp. Source: Q217147
  friend auto operator<=>(const Disk&, const Disk&) = default;
};

/// What a name on the network that is no node's stands for.
enum class HostRole : std::uint8_t {
  machine,
  domain_controller,
  wins_server,
  proxy_router,       ///< answers every ARP request on its wire: its Proxy Mode is Always. Q176208
  probing_client,     ///< asks from 0.0.0.0 whether its address is free before it takes it. Q174929
  filtering_machine,  ///< its UDP port 137 is closed: it tells nobody its names. Q251166
  static_wins_entry,  ///< no machine: the name's entry in the WINS database. Q217199
  count
};

/// Another machine on the network, or what passes for one. An empty name: none.
struct Host {
  HostRole role = HostRole::machine;
  NameId name = no_name;  ///< its NetBIOS name
  NetworkId network{};
  Ipv4 address;
  friend auto operator<=>(const Host&, const Host&) = default;
};

/// A directory on a shared disk. An empty path: none.
struct Directory {
  NameId path = no_name;  ///< `T:\Users`, by the letter that the disk had when it was made
  DiskId disk{};
  bool denied = false;  ///< to the account of the Cluster service. Source: Q224967
  friend auto operator<=>(const Directory&, const Directory&) = default;
};

/// How the account of the Cluster service stands in its domain. Source: Q181806
enum class Account : std::uint8_t { good, disabled, no_logon_right, count };

/// The domain that the nodes are in. An empty name: no domain matters in this world.
struct Domain {
  NameId name = no_name;
  Account account = Account::good;
  BitSet<NodeId> controllers;        ///< nodes that are domain controllers themselves
  BitSet<NodeId> outdated_password;  ///< nodes whose Services tool has an old password for it
  /// Nodes whose Cluster service logged on, as it started, with a password that is an old one now.
  /// Source: Q317232
  BitSet<NodeId> outdated_token;
  friend auto operator<=>(const Domain&, const Domain&) = default;
};

/// The time of day of a world where no hour matters.
inline constexpr std::uint32_t no_time_of_day = 0xFFFFFFFF;

/// What stands around the nodes.
struct Surroundings {
  /// Nodes whose end of the shared bus only their own adapter terminates, while it has power.
  BitSet<NodeId> ends_without_terminator;
  std::array<Disk, disks_max> disks{};  ///< indexed by DiskId
  std::array<Host, hosts_max> hosts{};
  std::array<Directory, directories_max> directories{};
  Domain domain;
  std::uint32_t time_of_day_ms = no_time_of_day;  ///< since midnight
  DeclaredRows<Fact, std::uint8_t> facts;         ///< those FactRow::of_surroundings
  friend auto operator<=>(const Surroundings&, const Surroundings&) = default;
};

}  // namespace mscsim
