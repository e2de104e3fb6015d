#include "models/node/boot.hpp"

#include "models/node/netbt.hpp"
#include "models/node/services.hpp"

namespace mscsim::node {
namespace {

/// What is in memory, and gone without power.
void forget_memory(Node& node) {
  node.loaded = {};
  node.tcpip_interfaces = {};
  node.netbt_interfaces = {};
  node.netbt_requested = 0;
  node.netbios_lanas = {};
  for (ServiceState& service : node.services.values) {
    service.status = ServiceStatus::stopped;
    service.error = Win32Error::success;
  }
}

}  // namespace

bool is_running(const Node& node) { return node.power == Power::running; }

void power_on(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node.power = Power::booting;
  node.boot_left_ms = catalogue::boot_ms;
}

void shut_down(Transition& transition, NodeId id) {
  transition.record(id, Event::eventlog_stopped);
  power_off(transition, id);
  transition.change_node(id).shut_down_cleanly = true;
}

void power_off(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node.power = Power::off;
  node.boot_left_ms = 0;
  node.shut_down_cleanly = false;
  forget_memory(node);
}

void finish_boot(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node.boot_left_ms = 0;
  node.loaded = node.on_disk;
  node.csd_version = node.loaded[File::ntoskrnl].level;
  const bool starts_both = node.services[Service::tcpip].start == StartType::automatic &&
                           node.services[Service::netbt].start == StartType::automatic;
  if (starts_both && tcpip_and_netbt_mismatch(node.loaded)) {
    forget_memory(node);
    node.power = Power::blue_screen;
    node.shut_down_cleanly = false;
    transition.show(id, Message::stop_mismatched_tcpip_netbt);
    return;
  }
  transition.record(id, Event::eventlog_started);
  if (!node.shut_down_cleanly) { transition.record(id, Event::unexpected_shutdown); }
  node.shut_down_cleanly = false;
  start_services_at_boot(transition, id);
  node.power = Power::running;
}

}  // namespace mscsim::node
