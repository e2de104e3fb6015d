#include "models/node/bindings.hpp"
#include "models/node/files.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  if (over_netbt(transition.network(id), Component::server).empty()) {
    return {StartResult::How::terminated, Win32Error::gen_failure};
  }
  return runs;
}

}  // namespace

/// Source: Q250262
StartCode server() { return {.service = Service::server, .start = start}; }

}  // namespace mscsim::node::start_code
