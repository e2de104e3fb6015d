#include "models/node/bindings.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  node.netbios_lanas = over_netbt(node, Component::netbios_interface);
  return runs;
}

void stop(Transition& transition, NodeId id) { transition.change_network(id).netbios_lanas = {}; }

}  // namespace

/// Source: Q151237, Q258771
StartCode netbios() { return {.service = Service::netbios, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
