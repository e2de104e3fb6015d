#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/world/view.hpp"

namespace mscsim::console {

/// A name in a NetBIOS name table.
struct RegisteredName {
  std::string name;
  std::uint8_t type = 0;  ///< the sixteenth byte
  bool conflict = false;  ///< another machine defends it
};

/// An interface of NetBT: an adapter's, or one made for a cluster address.
struct NetbtInterface {
  Ipv4 address;
  std::vector<RegisteredName> names;
};

/// What nbtstat -n lists on a machine: its adapters', then those of the cluster addresses on it.
/// ASSUMPTION: a machine registers its name for Workstation <00>, Messenger <03> and Server <20>,
/// and a Network Name does for Workstation and Server, while those run and are bound; the name of
/// its domain is not modelled, so no group name is in the table.
/// Source: Q139608, Q120752
[[nodiscard]] std::vector<NetbtInterface> netbt_interfaces(const View& view, NodeId id);

}  // namespace mscsim::console
