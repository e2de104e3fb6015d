#pragma once
#include <cstdint>
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// What a client on the network tries.
enum class ClientTry : std::uint8_t {
  ping,     ///< ICMP echo
  nbtstat,  ///< nbtstat -A: a NetBIOS node status request
  unc,      ///< net view \\target: a session to the Server service
};

/// What it gets for it.
enum class ClientResult : std::uint8_t { works, path_not_found, host_not_found, timed_out };

/// What a client that stands on the same wire gets of an address. `from`: the node that asks; if
/// none, a client whose NetBT has none of the defects.
/// A node's own addresses need NetBT and, for nbtstat, NetBIOS Interface; a cluster address needs
/// NetBIOS Interface running on its owner for anything but ping.
/// Source: Q258771, Q175935, Q251166
[[nodiscard]] ClientResult try_address(const View& view, ClientTry what, Ipv4 address,
                                       std::optional<NodeId> from = std::nullopt);

/// The same by NetBIOS name: of a node, of an online Network Name, of another machine.
/// Source: Q258771 (a name works where its address does not)
[[nodiscard]] ClientResult try_name(const View& view, ClientTry what, NameId name);

}  // namespace mscsim::cluster
