#pragma once
#include <cstddef>
#include <cstdint>

namespace mscsim {

// Distinct types, so that a node cannot be passed where a disk is meant.

enum class NameId : std::uint16_t {};        ///< a name interned in the Site; 0 is the empty name
enum class NodeId : std::uint8_t {};         ///< row of Site::nodes
enum class NetworkId : std::uint8_t {};      ///< row of Site::networks: a piece of wire
enum class PackageId : std::uint8_t {};      ///< row of Site::packages: a set of driver disks
enum class ApplicationId : std::uint8_t {};  ///< row of Site::applications
enum class DiskId : std::uint8_t {};         ///< row of Site::disks
enum class AdapterSlot : std::uint8_t {};    ///< place of an adapter in its node
enum class ClusterNetworkId : std::uint8_t {};  ///< row of ClusterDatabase::networks
enum class GroupId : std::uint16_t {};          ///< row of ClusterDatabase::groups
enum class ResourceId : std::uint16_t {};       ///< row of ClusterDatabase::resources

inline constexpr NameId no_name{0};

/// The bare number of an id, for indexing.
template <class Id>
[[nodiscard]] constexpr auto index(Id id) {
  return static_cast<std::size_t>(id);
}

}  // namespace mscsim
