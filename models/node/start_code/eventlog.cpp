#include "models/node/event_log.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  open_event_log(transition, id);
  return runs;
}

}  // namespace

/// Events: those of open_event_log. Source: Q194507, Q236949
StartCode eventlog() { return {.service = Service::eventlog, .start = start}; }

}  // namespace mscsim::node::start_code
