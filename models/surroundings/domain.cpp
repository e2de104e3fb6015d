#include "models/surroundings/domain.hpp"

#include <algorithm>

#include "models/surroundings/network.hpp"

namespace mscsim::surroundings {
namespace {

bool shares_a_wire(const View& view, NodeId left, NodeId right) {
  for (std::size_t i = 0; i < view.site().networks().size(); ++i) {
    const auto network = static_cast<NetworkId>(i);
    if (is_on(view, left, network) && is_on(view, right, network)) { return true; }
  }
  return false;
}

}  // namespace

bool reaches_domain_controller(const View& view, NodeId id) {
  const Domain& domain = view.surroundings().domain;
  if (domain.controllers.contains(id)) { return true; }
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto other = static_cast<NodeId>(i);
    if (domain.controllers.contains(other) && view.power(other).power == Power::running &&
        shares_a_wire(view, id, other)) {
      return true;
    }
  }
  return std::ranges::any_of(view.surroundings().hosts, [&](const Host& host) {
    return host.name != no_name && host.role == HostRole::domain_controller &&
           is_on(view, id, host.network);
  });
}

bool netbt_is_bound_to_private_wire(const View& view, NodeId id) {
  const NodeNetwork& node = view.network(id);
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    if (node.netbt_interfaces.contains(static_cast<AdapterSlot>(i)) &&
        !has_machines(view, node.adapters[i].network)) {
      return true;
    }
  }
  return false;
}

Win32Error log_service_on(const View& view, NodeId id) {
  const Domain& domain = view.surroundings().domain;
  if (domain.name == no_name) { return Win32Error::success; }
  if (!reaches_domain_controller(view, id)) { return Win32Error::no_logon_servers; }
  if (domain.outdated_password.contains(id)) { return Win32Error::logon_failure; }
  switch (domain.account) {
    case Account::disabled:
      return Win32Error::account_disabled;
    case Account::no_logon_right:
      return Win32Error::logon_type_not_granted;
    case Account::good:
    case Account::count:
      break;
  }
  return Win32Error::success;
}

}  // namespace mscsim::surroundings
