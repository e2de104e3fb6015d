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

/// The address that a NetBIOS name stands for, as `from` finds it: its own name, what the WINS
/// database has where it hears a WINS server, else who answers a broadcast on one of its wires.
/// No `from`: a client on whatever wire that is. Nothing: nobody has the name.
/// ASSUMPTION: a name stands for one address, the first that answers; neither the cache of names
/// nor LMHOSTS, HOSTS or DNS is asked. WINS knows a machine that runs, whatever became of its
/// cable.
/// Source: Q242053, Q258771
[[nodiscard]] std::optional<Ipv4> resolve(const View& view, NameId name,
                                          std::optional<NodeId> from = std::nullopt);

/// What a client gets of an address. `from`: the node that asks, through the adapters that it has
/// on the wire of the address; if none, a client on that wire whose NetBT has none of the defects.
/// A machine reaches its own addresses, and 127.0.0.1, without a wire.
/// A node's own addresses need NetBT and, for nbtstat, NetBIOS Interface; a cluster address needs
/// NetBIOS Interface running on its owner for anything but ping.
/// Source: Q258771, Q175935, Q251166, Q258518
[[nodiscard]] ClientResult try_address(const View& view, ClientTry what, Ipv4 address,
                                       std::optional<NodeId> from = std::nullopt);

/// The same by NetBIOS name, at the address that it stands for: whoever is there answers a ping; a
/// session is had only where it bears that name.
/// Source: Q258771 (a name works where its address does not)
[[nodiscard]] ClientResult try_name(const View& view, ClientTry what, NameId name,
                                    std::optional<NodeId> from = std::nullopt);

}  // namespace mscsim::cluster
