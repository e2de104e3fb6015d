#include "models/node/bindings.hpp"
#include "models/node/start_code/start_code.hpp"
#include "models/world/adapter_rules.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  const AdapterSet bindings = bound_adapters(node, Component::wins_client);
  node.netbt_interfaces = {bindings.bits & node.tcpip_interfaces.bits};
  node.lease_lost.for_each([&](AdapterSlot slot) {
    if (bindings.contains(slot) && driver_starts(transition, id, slot)) {
      node.netbt_interfaces.insert(slot);
    }
  });
  if (!node.netbt_interfaces.empty()) { return runs; }
  if (!bindings.empty()) { transition.record(id, Event::netbt_no_linkage); }
  return {StartResult::How::not_started, Win32Error::gen_failure};
}

void stop(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  node.netbt_interfaces = {};
  node.netbt_requested = 0;
}

}  // namespace

/// An interface for every adapter that WINS Client (TCP/IP) is bound to and TCP/IP brought up, or
/// that waits for a DHCP server's address.
/// Events: 4315. Source: Q170135, Q250262
StartCode netbt() { return {.service = Service::netbt, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
