#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Power power = view.power(node_of(arguments)).power;
  return power == Power::off || power == Power::blue_screen
             ? possible
             : "the machine is on: shut it down first";
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  node::use_last_known_good(transition.catalogue(), transition.change_node(id));
  node::power_on(transition, id);
}

}  // namespace

/// The space bar at the start, then L.
Verb start_last_known_good() {
  return {.name = "start_last_known_good",
          .help = "start a machine with the services of its last boot that went well",
          .source = "Q162205, Q172353",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
