#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  NodeNetwork& node = transition.change_network(node_of(arguments));
  node.adapters[index(slot)].broken = true;
  node::lose_interfaces(node, slot);
}

}  // namespace

/// The card fails, and with it at once what TCP/IP and NetBT have on it; a pulled cable is no such
/// failure.
Verb break_adapter() {
  return {
      .name = "break_adapter",
      .help =
          "break an adapter's hardware: what is bound to it fails, and its driver no longer starts",
      .source = "Q176320, Q240271",
      .parameters = parameters,
      .refusal = unless_adapter,
      .apply = apply};
}

}  // namespace mscsim::verbs
