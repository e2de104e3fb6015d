#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::surroundings {

/// Whether machines other than the nodes are on `network`.
[[nodiscard]] bool has_machines(const View& view, NetworkId network);

/// Another machine on `network` that answers an ARP request for `address`. Source: Q168567
[[nodiscard]] bool answers_for_address(const View& view, NetworkId network, Ipv4 address);

/// Another machine on `network` that has registered the NetBIOS name `name`, and so would defend
/// it; or a static entry of that name in the WINS database, which nobody may replace.
/// Source: Q120752, Q217199
[[nodiscard]] bool defends_name(const View& view, NetworkId network, NameId name);

/// Whether a node that has `address` on that wire answers who asks for it from 0.0.0.0, as a DHCP
/// client does before it takes what it was offered. Source: Q174929
[[nodiscard]] bool node_answers_probe(const View& view, NetworkId network, Ipv4 address);

}  // namespace mscsim::surroundings
