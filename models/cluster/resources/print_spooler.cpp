#include "models/cluster/controlled_service.hpp"
#include "models/cluster/printing.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {
namespace {

Win32Error online(Transition& transition, ResourceId resource) {
  const Win32Error error = start_controlled(transition, resource);
  if (error == Win32Error::success) { restart_printers(transition, resource); }
  return error;
}

/// ASSUMPTION: the Spooler service of the node runs on, for the node's own printers.
void offline(Transition& transition, ResourceId resource) { stop_printers(transition, resource); }

}  // namespace

/// The printers of a group, spooled to its disk by the Spooler service of its owner.
/// Events: those of the SCM. Source: Q197046, Q217002
ResourceDll print_spooler() {
  return {.type = ResourceType::print_spooler,
          .online = online,
          .offline = offline,
          .is_alive = controlled_runs,
          .report_dead = report_nothing};
}

}  // namespace mscsim::cluster::resources
