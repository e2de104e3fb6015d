#include "models/node/start_code/start_code.hpp"
#include "models/surroundings/domain.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  const Domain& domain = transition.surroundings().domain;
  if (domain.name == no_name || domain.controllers.contains(id)) { return runs; }
  const bool found = surroundings::reaches_domain_controller(transition, id) &&
                     !surroundings::netbt_is_bound_to_private_wire(transition, id);
  if (!found) {
    transition.record(id, Event::no_domain_controller,
                      {Insert::name(domain.name), Insert::of(Win32Error::no_logon_servers)});
  }
  return runs;
}

}  // namespace

/// Netlogon looks for a domain controller as it starts and runs on without one.
/// ASSUMPTION: where NetBT is bound to a wire that only nodes are on, it asks there first and says
/// that it found none. Q249909 gives cause, event and cure, and not the way between.
/// Events: 5719. Source: Q249909
StartCode netlogon() { return {.service = Service::netlogon, .start = start}; }

}  // namespace mscsim::node::start_code
