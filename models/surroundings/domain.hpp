#pragma once
#include "models/catalogue/errors.hpp"
#include "models/world/view.hpp"

namespace mscsim::surroundings {

/// Whether a node gets through to a domain controller: it is one itself, or shares a wire with one,
/// or with a node that runs and is one. Source: Q171390
[[nodiscard]] bool reaches_domain_controller(const View& view, NodeId id);

/// Whether NetBT has an interface for an adapter on whose wire no other machine stands.
/// Source: Q249909
[[nodiscard]] bool netbt_is_bound_to_private_wire(const View& view, NodeId id);

/// What becomes of a service that logs on with the account of the Cluster service.
/// Returns: success, also where no domain matters; no_logon_servers, logon_failure,
/// account_disabled, logon_type_not_granted.
/// Source: Q171390, Q181806
[[nodiscard]] Win32Error log_service_on(const View& view, NodeId id);

}  // namespace mscsim::surroundings
