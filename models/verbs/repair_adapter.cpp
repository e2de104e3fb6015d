#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  transition.change_network(node_of(arguments)).adapters[index(slot)].broken = false;
}

}  // namespace

/// The card works again, from the next start of its driver on.
Verb repair_adapter() {
  return {.name = "repair_adapter",
          .help = "mend an adapter's hardware",
          .source = "Q240271",
          .parameters = parameters,
          .refusal = unless_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
