#include <array>

#include "models/node/leases.hpp"
#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  transition.change_network(node_of(arguments)).adapters[index(slot)].plugged = true;
  node::expect_addresses(transition, node_of(arguments));
}

}  // namespace

/// What pull_cable undoes.
Verb plug_cable() {
  return {.name = "plug_cable",
          .help = "put an adapter's cable back",
          .source = "Q257925",
          .parameters = parameters,
          .refusal = unless_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
