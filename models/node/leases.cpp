#include "models/node/leases.hpp"

#include <algorithm>

#include "models/catalogue/limits.hpp"
#include "models/node/services.hpp"
#include "models/world/adapter_rules.hpp"

namespace mscsim::node {
namespace {

/// Whether a server's answer gets to a client that asks over the adapter.
bool is_answered(const View& view, NodeId id, AdapterSlot slot) {
  const NodeNetwork& node = view.network(id);
  const Adapter& adapter = node.adapters[index(slot)];
  return !node.dhcp_silent.contains(slot) && adapter.plugged && driver_starts(view, id, slot);
}

}  // namespace

void lose_lease(Transition& transition, NodeId id, AdapterSlot slot) {
  NodeNetwork& node = transition.change_network(id);
  node.lease_lost.insert(slot);
  node.dhcp_silent.insert(slot);
  node.tcpip_interfaces.erase(slot);
  if (is_running(transition.services(id), Service::dhcp)) {
    transition.record(id, Event::dhcp_lease_lost,
                      {Insert::of(node.adapters[index(slot)].address.address)});
  }
}

void ask_for_addresses(Transition& transition, NodeId id, bool begins) {
  NodeNetwork& node = transition.change_network(id);
  const AdapterSet lost = node.lease_lost;
  lost.for_each([&](AdapterSlot slot) {
    if (is_answered(transition, id, slot)) {
      node.lease_lost.erase(slot);
      node.tcpip_interfaces.insert(slot);
    } else if (begins) {
      transition.record(id, Event::dhcp_no_address, {Insert::of(Win32Error::sem_timeout)});
    }
  });
}

void expect_addresses(Transition& transition, NodeId id) {
  if (!is_running(transition.services(id), Service::dhcp)) { return; }
  bool will_be_answered = false;
  transition.network(id).lease_lost.for_each([&](AdapterSlot slot) {
    will_be_answered = will_be_answered || is_answered(transition, id, slot);
  });
  if (will_be_answered && transition.power(id).dhcp_retry_left_ms == 0) {
    transition.change_power(id).dhcp_retry_left_ms = catalogue::dhcp_retry_ms;
  }
}

void let_leases_pass(Transition& transition, NodeId id, std::uint32_t ms) {
  if (transition.power(id).dhcp_retry_left_ms == 0) { return; }
  std::uint32_t& left = transition.change_power(id).dhcp_retry_left_ms;
  left -= std::min(left, ms);
  if (left == 0 && is_running(transition.services(id), Service::dhcp)) {
    ask_for_addresses(transition, id, false);
  }
}

}  // namespace mscsim::node
