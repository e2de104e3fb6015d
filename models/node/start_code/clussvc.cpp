#include "models/node/start_code/start_code.hpp"
#include "models/world/registry.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  if (rpc_has_ports(transition, id)) { return runs; }
  return {StartResult::How::terminated, Win32Error::rpc_out_of_resources};
}

}  // namespace

/// What follows, once it has its ports, is the cluster's.
/// Source: Q246784
StartCode clussvc() { return {.service = Service::clussvc, .start = start, .stop = nullptr}; }

}  // namespace mscsim::node::start_code
