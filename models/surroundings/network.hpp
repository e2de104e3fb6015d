#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::surroundings {

/// Whether machines other than the nodes are on `network`.
[[nodiscard]] bool has_machines(const View& view, NetworkId network);

/// An adapter of `id` through which frames pass to and from `network`. Who is reached over a wire
/// must have one, and so must whoever calls. Source: Q317140, Q258518
[[nodiscard]] std::optional<AdapterSlot> adapter_on_wire(const View& view, NodeId id,
                                                         NetworkId network);
/// Whether there is one.
[[nodiscard]] bool is_on(const View& view, NodeId id, NetworkId network);

/// A place on a wire where an address is answered for.
struct Station {
  NetworkId network{};
  std::optional<NodeId> node;          ///< nothing: another machine
  AdapterSlot slot{};                  ///< of the node
  std::optional<ResourceId> resource;  ///< the IP Address resource whose address it is
  const Host* host = nullptr;          ///< the other machine
};

/// Where `address` is answered for, as `from` hears it: on its own machine, or on a wire that it is
/// on. No `from`: a client on whatever wire that is. Source: Q258518
[[nodiscard]] std::optional<Station> find_station(const View& view, Ipv4 address,
                                                  std::optional<NodeId> from = std::nullopt);

/// Whether anything on `network` answers an ARP request for `address`. Source: Q168567, Q176208
[[nodiscard]] bool answers_for_address(const View& view, NetworkId network, Ipv4 address);

/// Who keeps a machine from registering a NetBIOS name: another one that has it and so defends it,
/// or a static entry in the WINS database, which nobody may replace.
/// Source: Q120752, Q217199
enum class NameHolder : std::uint8_t { nobody, machine, static_entry };

/// Who holds `name` against `asker` on `network`.
[[nodiscard]] NameHolder name_holder(const View& view, NodeId asker, NetworkId network,
                                     NameId name);

/// Whether a machine has registered its own NetBIOS name through the adapter: a service that does
/// runs, and nobody holds it. Source: Q120752
[[nodiscard]] bool has_own_name(const View& view, NodeId id, AdapterSlot slot);

/// The address that the WINS database maps `name` to by hand, for a client of `network`.
/// Source: Q242053, Q177140
[[nodiscard]] std::optional<Ipv4> static_mapping(const View& view, NetworkId network, NameId name);

/// Whether a WINS server stands on `network`.
[[nodiscard]] bool has_wins_server(const View& view, NetworkId network);

/// Whether a node that has `address` on that wire answers who asks for it from 0.0.0.0, as a DHCP
/// client does before it takes what it was offered. Source: Q174929
[[nodiscard]] bool node_answers_probe(const View& view, NetworkId network, Ipv4 address);

}  // namespace mscsim::surroundings
