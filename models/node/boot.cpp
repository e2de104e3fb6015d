#include "models/node/boot.hpp"

#include <algorithm>

#include "models/node/services.hpp"
#include "models/world/file_rules.hpp"

namespace mscsim::node {
namespace {

/// What is in memory, and gone without power.
void forget_memory(Transition& transition, NodeId id) {
  transition.replace_images(id, {});
  NodeNetwork& network = transition.change_network(id);
  network.tcpip_interfaces = {};
  network.netbt_interfaces = {};
  network.netbt_requested = 0;
  network.netbios_lanas = {};
  NodeServices& services = transition.change_services(id);
  services.applications_running = {};
  services.applications_paused = {};
  for (ServiceState& service : services.services.values) {
    service.status = ServiceStatus::stopped;
    service.error = Win32Error::success;
  }
}

/// The machine shows a STOP screen.
void stop(Transition& transition, NodeId id, Message screen) {
  forget_memory(transition, id);
  NodePower& node = transition.change_power(id);
  node.power = Power::blue_screen;
  node.shut_down_cleanly = false;
  transition.show(id, screen);
}

}  // namespace

bool is_running(const NodePower& node) { return node.power == Power::running; }

void power_on(Transition& transition, NodeId id) {
  NodePower& node = transition.change_power(id);
  node.power = Power::booting;
  node.boot_left_ms = catalogue::boot_ms;
}

void shut_down(Transition& transition, NodeId id) {
  transition.record(id, Event::eventlog_stopped);
  power_off(transition, id);
  transition.change_power(id).shut_down_cleanly = true;
}

void power_off(Transition& transition, NodeId id) {
  transition.change_power(id) = {
      .power = Power::off, .boot_left_ms = 0, .shut_down_cleanly = false};
  forget_memory(transition, id);
}

void finish_boot(Transition& transition, NodeId id) {
  NodePower& power = transition.change_power(id);
  NodeDisk& disk = transition.change_disk(id);
  power.boot_left_ms = 0;
  transition.replace_images(id, {.loaded = disk.on_disk});
  const Files& loaded = transition.images(id).loaded;
  disk.csd_version = loaded[File::ntoskrnl].level;
  if (const auto* const rule = stop_at_boot(disk, transition.services(id))) {
    stop(transition, id, rule->stop);
    return;
  }
  if (security_hives_unreadable(disk)) {
    stop(transition, id, Message::stop_security_hives);
    return;
  }
  disk.security_hives = std::max(disk.security_hives, hive_format(loaded));
  transition.record(id, Event::eventlog_started);
  if (!power.shut_down_cleanly) { transition.record(id, Event::unexpected_shutdown); }
  power.shut_down_cleanly = false;
  start_services_at_boot(transition, id);
  power.power = Power::running;
  for (const Service service : all<Service>()) {
    disk.last_known_good[service] = transition.services(id).services[service].start;
  }
}

void use_last_known_good(Node& node) {
  for (const Service service : all<Service>()) {
    node.services[service].start = node.last_known_good[service];
  }
}

}  // namespace mscsim::node
