#include "models/cluster/membership.hpp"
#include "models/node/behaviours.hpp"
#include "models/verbs/shut_down_by.hpp"

namespace mscsim::verbs {
namespace {

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.power(node_of(arguments)).power == Power::off ? "the machine is off" : possible;
}

/// A stopped machine can only be reset.
void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  if (node::is_running(transition.power(id))) {
    cluster::shut_down(transition, id, shut_down_by(arguments));
    if (node::has_stopped(transition, id)) { return; }
  } else {
    node::power_off(transition, id);
  }
  node::power_on(transition, id);
}

}  // namespace

/// Shuts down and starts again; at a STOP screen, the reset button.
Verb restart() {
  return {.name = "restart",
          .help = "shut down and start again, or reset a machine that stopped",
          .source = "Q236949, Q196269",
          .parameters = shut_down_parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
