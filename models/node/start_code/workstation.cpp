#include "models/node/bindings.hpp"
#include "models/node/netbt.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  const AdapterSet through = over_netbt(transition.network(id), Component::workstation);
  if (through.empty()) {
    transition.record(id, Event::no_transport);
    return {StartResult::How::service_specific, Win32Error::no_transport_loaded};
  }
  if (!register_own_name(transition, id, through, &NodeNetwork::workstation_name_conflicts)
           .empty()) {
    transition.record(id, Event::name_not_valid, {Insert::name(transition.site_node(id).name)});
    return {StartResult::How::terminated, Win32Error::dup_name};
  }
  transition.change_network(id).workstation_transports = through;
  return runs;
}

void stop(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  node.workstation_transports = {};
  node.workstation_name_conflicts = {};
}

}  // namespace

/// Events: 5728, 3870 (Workstation), 4319 (NetBT). Source: Q250262; Q166184, Q317140 (a duplicate
/// name)
StartCode workstation() { return {.service = Service::workstation, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
