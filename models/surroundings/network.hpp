#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::surroundings {

/// Another machine on `network` that answers an ARP request for `address`. Source: Q168567
[[nodiscard]] bool answers_for_address(const View& view, NetworkId network, Ipv4 address);

/// Another machine on `network` that has registered the NetBIOS name `name`, and so would defend
/// it. Source: Q120752
[[nodiscard]] bool defends_name(const View& view, NetworkId network, NameId name);

}  // namespace mscsim::surroundings
