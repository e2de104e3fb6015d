#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  transition.change_network(node_of(arguments)).adapters[index(slot)].plugged = false;
}

}  // namespace

/// NT 4.0 does not notice: only the others on the network do.
Verb pull_cable() {
  return {.name = "pull_cable",
          .help = "pull an adapter's cable",
          .source = "Q257925, Q176320",
          .parameters = parameters,
          .refusal = unless_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
