#include "models/node/bindings.hpp"
#include "models/node/netbt.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node::start_code {
namespace {

/// Tells of each transport that it could not bind to. Another machine's name ends the service.
StartResult bind_to_transports(Transition& transition, NodeId id, AdapterSet through) {
  StartResult result = runs;
  AdapterSet bound = through;
  register_own_name(transition, id, through, &NodeNetwork::server_name_conflicts)
      .for_each([&](AdapterSlot slot) {
        const Adapter& adapter = transition.network(id).adapters[index(slot)];
        const bool of_machine = name_holder(transition, id, slot, transition.site_node(id).name) ==
                                surroundings::NameHolder::machine;
        transition.record(id, of_machine ? Event::server_name_in_use : Event::server_not_bound,
                          {Insert::netbt_over(adapter.package, adapter.instance)});
        if (of_machine) { result = {StartResult::How::terminated, Win32Error::dup_name}; }
        bound.erase(slot);
      });
  if (result.how == StartResult::How::running) {
    transition.change_network(id).server_transports = bound;
  }
  return result;
}

StartResult start(Transition& transition, NodeId id) {
  const AdapterSet through = over_netbt(transition.network(id), Component::server);
  if (through.empty()) { return {StartResult::How::terminated, Win32Error::gen_failure}; }
  return bind_to_transports(transition, id, through);
}

void stop(Transition& transition, NodeId id) {
  NodeNetwork& node = transition.change_network(id);
  node.server_transports = {};
  node.server_name_conflicts = {};
}

}  // namespace

/// ASSUMPTION: 2505, whose text says that the server could not start, is what the name of another
/// machine brings, on whichever transport (Q177497), and 2504 what a static WINS entry does
/// (Q125879, Q317140), with which it runs on. It ends with the error that Workstation ends with.
/// Events: 2504, 2505 (Server), 4319 (NetBT). Source: Q250262; Q177497, Q125879, Q317140
StartCode server() { return {.service = Service::server, .start = start, .stop = stop}; }

}  // namespace mscsim::node::start_code
