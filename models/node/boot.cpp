#include "models/node/boot.hpp"

#include <algorithm>

#include "models/node/services.hpp"
#include "models/world/file_rules.hpp"

namespace mscsim::node {
namespace {

/// What is in memory, and gone without power.
void forget_memory(Node& node) {
  node.loaded = {};
  node.tcpip_interfaces = {};
  node.netbt_interfaces = {};
  node.netbt_requested = 0;
  node.netbios_lanas = {};
  node.applications_running = {};
  node.applications_paused = {};
  for (ServiceState& service : node.services.values) {
    service.status = ServiceStatus::stopped;
    service.error = Win32Error::success;
  }
}

/// The machine shows a STOP screen.
void stop(Transition& transition, NodeId id, Message screen) {
  Node& node = transition.change_node(id);
  forget_memory(node);
  node.power = Power::blue_screen;
  node.shut_down_cleanly = false;
  transition.show(id, screen);
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
  if (const auto* const rule = stop_at_boot(node)) {
    stop(transition, id, rule->stop);
    return;
  }
  if (security_hives_unreadable(node)) {
    stop(transition, id, Message::stop_security_hives);
    return;
  }
  node.security_hives = std::max(node.security_hives, hive_format(node.loaded));
  transition.record(id, Event::eventlog_started);
  if (!node.shut_down_cleanly) { transition.record(id, Event::unexpected_shutdown); }
  node.shut_down_cleanly = false;
  start_services_at_boot(transition, id);
  node.power = Power::running;
  for (const Service service : all<Service>()) {
    node.last_known_good[service] = node.services[service].start;
  }
}

void use_last_known_good(Node& node) {
  for (const Service service : all<Service>()) {
    node.services[service].start = node.last_known_good[service];
  }
}

}  // namespace mscsim::node
