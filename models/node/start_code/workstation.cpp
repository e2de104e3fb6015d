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
  if (name_is_defended(transition, id, through, transition.site_node(id).name)) {
    transition.record(id, Event::netbt_duplicate_name);
    return {StartResult::How::terminated, Win32Error::dup_name};
  }
  return runs;
}

}  // namespace

/// Events: 5728 (Workstation), 4319 (NetBT). Source: Q250262; Q166184 (a duplicate name)
StartCode workstation() { return {.service = Service::workstation, .start = start}; }

}  // namespace mscsim::node::start_code
