#include "models/surroundings/network.hpp"

#include <algorithm>

namespace mscsim::surroundings {

bool answers_for_address(const View& view, NetworkId network, Ipv4 address) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role != HostRole::static_wins_entry &&
           host.network == network && host.address == address;
  });
}

bool defends_name(const View& view, NetworkId network, NameId name) {
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name == name && host.network == network;
  });
}

}  // namespace mscsim::surroundings
