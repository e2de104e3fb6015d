#pragma once
#include <array>
#include <compare>
#include <cstdint>

#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"

namespace mscsim {

inline constexpr int disks_max = 8;
inline constexpr int hosts_max = 8;

/// A disk on the shared bus.
struct Disk {
  bool present = false;  ///< in the site and not failed
  friend auto operator<=>(const Disk&, const Disk&) = default;
};

/// Another machine on the network. An empty name: none.
struct Host {
  NameId name = no_name;  ///< its NetBIOS name
  NetworkId network{};
  Ipv4 address;
  friend auto operator<=>(const Host&, const Host&) = default;
};

/// What stands around the nodes.
struct Surroundings {
  std::array<Disk, disks_max> disks{};  ///< indexed by DiskId
  std::array<Host, hosts_max> hosts{};
  friend auto operator<=>(const Surroundings&, const Surroundings&) = default;
};

}  // namespace mscsim
