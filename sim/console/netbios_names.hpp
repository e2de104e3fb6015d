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
  bool group = false;     ///< several machines may have it
};

/// An interface of NetBT: an adapter's, or one made for a cluster address.
struct NetbtInterface {
  Ipv4 address;
  std::vector<RegisteredName> names;
};

/// What nbtstat -n lists on a machine: its adapters', then those of the cluster addresses on it.
/// ASSUMPTION: a machine registers its name for Workstation <00>, Messenger <03> and Server <20>,
/// and a Network Name does for Workstation and Server, while those run and are bound. Workstation
/// adds the name of the domain <00> as a group, Browser <1E>, and Netlogon of a domain controller
/// <1C>; the numbers of the types are recalled. Without a domain it is the workgroup that Setup
/// suggests. Who is the master browser <1D> or the primary controller <1B> is not modelled.
/// Source: Q139608, Q120752
[[nodiscard]] std::vector<NetbtInterface> netbt_interfaces(const View& view, NodeId id);

/// The names that another machine has: those of one that serves.
/// ASSUMPTION: it runs what a node runs that Windows NT was set up on.
[[nodiscard]] std::vector<RegisteredName> names_of_host(const View& view, const Host& host);

}  // namespace mscsim::console
