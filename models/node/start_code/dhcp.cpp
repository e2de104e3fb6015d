#include "models/node/leases.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  ask_for_addresses(transition, id, true);
  return runs;
}

void stop(Transition& transition, NodeId id) { transition.change_power(id).dhcp_retry_left_ms = 0; }

}  // namespace

/// Events: 1001 (Dhcp). Source: Q238917
StartCode dhcp() { return {.service = Service::dhcp, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
