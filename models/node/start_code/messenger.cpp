#include "models/node/bindings.hpp"
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
  return runs;
}

}  // namespace

/// Source: Q157815, Q175935
StartCode messenger() { return {.service = Service::messenger, .start = start}; }

}  // namespace mscsim::node::start_code
