#include "models/node/boot.hpp"

#include <algorithm>

#include "models/node/behaviours.hpp"
#include "models/node/services.hpp"
#include "models/world/file_rules.hpp"
#include "models/world/registry.hpp"

namespace mscsim::node {
namespace {

/// What is in memory, and gone without power.
void forget_memory(Transition& transition, NodeId id) {
  transition.replace_images(id, {});
  transition.change_power(id).dhcp_retry_left_ms = 0;
  NodeNetwork& network = transition.change_network(id);
  network.tcpip_interfaces = {};
  network.netbt_interfaces = {};
  network.netbt_requested = 0;
  network.netbios_lanas = {};
  network.workstation_transports = {};
  network.server_transports = {};
  network.workstation_name_conflicts = {};
  network.messenger_name_conflicts = {};
  network.server_name_conflicts = {};
  NodeServices& services = transition.change_services(id);
  services.applications_running = {};
  services.services.for_each([](ServiceState& service) {
    service.status = ServiceStatus::stopped;
    service.error = Win32Error::success;
  });
  services.read_values = {};
}

/// Who reads a value only as the machine boots reads it now.
void read_values_at_boot(Transition& transition, NodeId id) {
  for (const catalogue::RegistryValueRow& row : transition.catalogue().registry_values) {
    if (row.read_at_boot) {
      transition.change_services(id).read_values[row.entry] =
          read_value(transition.disk(id), row.entry);
    }
  }
}

/// What the loader and the SCM do not load is in no memory: the file of a driver that is disabled.
/// ASSUMPTION: of the files that ship all are in memory, since what uses them is known in part.
void forget_idle_images(Transition& transition, NodeId id) {
  for (const catalogue::ServiceRow& row : transition.catalogue().services) {
    const bool is_declared = row.image && *row.image >= File::count;
    if (is_declared &&
        !loads_at_boot(transition.catalogue(), transition.services(id), *row.image)) {
      transition.change_images(id).loaded[*row.image] = {};
    }
  }
}

}  // namespace

void stop(Transition& transition, NodeId id, Message screen) {
  forget_memory(transition, id);
  NodePower& node = transition.change_power(id);
  node.power = Power::blue_screen;
  node.boot_left_ms = 0;
  transition.show(id, screen);
}

bool is_running(const NodePower& node) { return node.power == Power::running; }

void power_on(Transition& transition, NodeId id) {
  NodePower& node = transition.change_power(id);
  node.power = Power::booting;
  node.boot_left_ms = catalogue::boot_ms;
}

void shut_down(Transition& transition, NodeId id, ShutdownBy by) {
  if (const auto* const behaviour = carry_out_first(transition, id, Moment::shutdown, 0);
      behaviour != nullptr && behaviour->stops_machine) {
    return;
  }
  close_event_log(transition, id, by);
  power_off(transition, id);
  transition.change_power(id).shut_down_cleanly = true;
}

void power_off(Transition& transition, NodeId id) {
  NodePower& node = transition.change_power(id);
  node.power = Power::off;
  node.boot_left_ms = 0;
  forget_memory(transition, id);
}

void finish_boot(Transition& transition, NodeId id) {
  NodePower& power = transition.change_power(id);
  NodeDisk& disk = transition.change_disk(id);
  power.boot_left_ms = 0;
  transition.replace_images(id, {.loaded = disk.on_disk});
  forget_idle_images(transition, id);
  const Files& loaded = transition.images(id).loaded;
  disk.csd_version = loaded[File::ntoskrnl].level;
  if (const auto* const behaviour = carry_out_first(transition, id, Moment::boot, 0);
      behaviour != nullptr && behaviour->stops_machine) {
    return;
  }
  if (security_hives_unreadable(disk)) {
    stop(transition, id, Message::stop_security_hives);
    return;
  }
  disk.security_hives = std::max(disk.security_hives, hive_format(loaded));
  power.shut_down_cleanly = false;
  read_values_at_boot(transition, id);
  start_services_at_boot(transition, id);
  // A driver stopped the machine, or it starts once more.
  if (power.power != Power::booting || power.boot_left_ms > 0) { return; }
  power.power = Power::running;
  const auto& services = transition.services(id).services;
  for (const catalogue::ServiceRow& row : transition.catalogue().services) {
    const bool is_known = !row.key.empty();  // a test may have taken it away
    if (is_known && disk.last_known_good[row.service] != services[row.service].start) {
      disk.last_known_good[row.service] = services[row.service].start;
    }
  }
}

void use_last_known_good(const Catalogue& catalogue, Node& node) {
  for (const catalogue::ServiceRow& row : catalogue.services) {
    if (node.services[row.service].start != node.last_known_good[row.service]) {
      node.services[row.service].start = node.last_known_good[row.service];
    }
  }
}

}  // namespace mscsim::node
