#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  transition.change_network(node_of(arguments)).adapters[index(slot)].broken = true;
}

}  // namespace

/// The card fails. NT finds out when it next starts the driver.
Verb break_adapter() {
  return {.name = "break_adapter",
          .help = "break an adapter's hardware; its driver no longer starts",
          .source = "Q240271",
          .parameters = parameters,
          .refusal = unless_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
