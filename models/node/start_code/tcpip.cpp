#include "models/node/adapters.hpp"
#include "models/node/bindings.hpp"
#include "models/node/start_code/start_code.hpp"
#include "models/surroundings/network.hpp"

namespace mscsim::node::start_code {
namespace {

/// Brings up the address of every adapter that TCP/IP is bound to, unless its driver did not start
/// or another machine answers for the address, which is asked through its cable.
StartResult start(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  node.tcpip_interfaces = {};
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    const Adapter& adapter = node.adapters[i];
    if (!bound(node, Component::tcpip, slot) || !driver_starts(transition, id, slot)) { continue; }
    if (node.lease_lost.contains(slot)) { continue; }
    if (adapter.plugged &&
        surroundings::answers_for_address(transition, adapter.network, adapter.address.address)) {
      transition.record(id, Event::address_conflict_disabled,
                        {Insert::of(adapter.address.address)});
      continue;
    }
    node.tcpip_interfaces.insert(slot);
  }
  return runs;
}

void stop(Transition& transition, NodeId id) {
  transition.change_network(id).tcpip_interfaces = {};
}

}  // namespace

/// Events: 4198 (Tcpip). Source: Q171451
StartCode tcpip() { return {.service = Service::tcpip, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
