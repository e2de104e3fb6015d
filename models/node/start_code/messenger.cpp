#include "models/node/bindings.hpp"
#include "models/node/netbt.hpp"
#include "models/node/services.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  if (transition.network(id).netbios_lanas.empty() &&
      is_running(transition.services(id), Service::netbios)) {
    reset_lanas(transition.change_network(id));
  }
  if (transition.network(id).netbios_lanas.empty()) {
    return {StartResult::How::service_specific, Win32Error::nerr_no_network_resource};
  }
  register_own_name(transition, id, transition.network(id).netbios_lanas,
                    &NodeNetwork::messenger_name_conflicts);
  return runs;
}

void stop(Transition& transition, NodeId id) {
  transition.change_network(id).messenger_name_conflicts = {};
}

}  // namespace

/// ASSUMPTION: it runs on where its name is in conflict; no article shows it alone.
/// Source: Q157815, Q175935
StartCode messenger() { return {.service = Service::messenger, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
