#include <array>

#include "models/cluster/membership.hpp"
#include "models/node/behaviours.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 2> by_choices{"person", "program"};
constexpr std::array parameters{
    on_node, Parameter{.name = "by",
                       .kind = Kind::choice,
                       .required = false,
                       .help = "a person, if not given; or a program that calls for it, as "
                               "Shutdown.exe does",
                       .choices = by_choices}};

node::ShutdownBy shut_down_by(const Arguments& arguments) {
  return arguments.get_or(1, node::ShutdownBy::person);
}

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
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
