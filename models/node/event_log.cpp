#include "models/node/event_log.hpp"

#include "models/world/defects.hpp"
#include "models/world/registry.hpp"

namespace mscsim::node {
namespace {

/// Whether the service in memory tells of shutdowns and versions. Source: Q194507
bool tells_of_shutdowns(const NodeImages& node) {
  return node.loaded[File::services].level >= Level::sp4;
}

}  // namespace

void open_event_log(Transition& transition, NodeId id) {
  transition.record(id, Event::eventlog_started);
  const bool tells = tells_of_shutdowns(transition.images(id));
  const bool stamps =
      registry_number(transition.disk(id), RegistryEntry::time_stamp_interval) != 0U;
  if (tells && stamps && !transition.power(id).event_log_closed) {
    transition.record(id, Event::unexpected_shutdown);
  }
  if (tells) {
    transition.record(id, Event::system_version, {Insert::of(transition.disk(id).csd_version)});
  }
  transition.change_power(id).event_log_closed = false;
}

void close_event_log(Transition& transition, NodeId id, ShutdownBy by) {
  const bool is_told = by == ShutdownBy::person ||
                       !has_defect(transition.images(id), Defect::called_shutdown_seems_unexpected);
  if (!is_told) { return; }
  if (tells_of_shutdowns(transition.images(id))) { transition.record(id, Event::eventlog_stopped); }
  transition.change_power(id).event_log_closed = true;
}

}  // namespace mscsim::node
