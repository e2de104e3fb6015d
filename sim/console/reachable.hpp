#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "models/cluster/client_view.hpp"

namespace mscsim::console {

/// What stands behind a name or an address typed at a prompt.
struct Target {
  std::optional<Ipv4> address;   ///< nothing: the name stands for none
  std::optional<NameId> name{};  ///< nothing: it was typed as an address
  std::optional<NodeId> node;    ///< the machine that answers for it, if that is a node
};

/// A NetBIOS name as `from` resolves it, or `localhost`; or four decimal numbers.
[[nodiscard]] Target find_target(const View& view, NodeId from, std::string_view typed);

/// What `from` gets that tries it.
[[nodiscard]] cluster::ClientResult try_target(const View& view, NodeId from,
                                               cluster::ClientTry what, const Target& target);

/// The six bytes that an adapter, or another machine, answers an ARP request with.
/// ASSUMPTION: made up from the address, under a vendor's prefix of the period.
[[nodiscard]] std::string physical_address(Ipv4 address);

}  // namespace mscsim::console
