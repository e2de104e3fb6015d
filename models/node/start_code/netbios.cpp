#include "models/node/bindings.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  if (transition.power(id).power == Power::booting) { reset_lanas(transition.change_network(id)); }
  return runs;
}

void stop(Transition& transition, NodeId id) { transition.change_network(id).netbios_lanas = {}; }

}  // namespace

/// Started by hand, it has no LANA until a NetBIOS application resets it: Messenger does.
/// ASSUMPTION: something resets it where it starts with the machine, as Q258771 has it.
/// Source: Q151237, Q175935, Q258771
StartCode netbios() { return {.service = Service::netbios, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
