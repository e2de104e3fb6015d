#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { address = 2 };
constexpr std::array parameters{
    on_node, adapter_name,
    Parameter{.name = "address", .kind = Kind::address_with_mask, .help = "the new one"}};

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot slot = adapter_slot(transition, arguments);
  NodeNetwork& node = transition.change_network(node_of(arguments));
  node.adapters[index(slot)].address = arguments.address_with_mask(address);
  node.leased.erase(slot);
  node.lease_lost.erase(slot);
  node.dhcp_silent.erase(slot);
}

}  // namespace

/// Gives an adapter another static IP address.
Verb change_address() {
  return {.name = "change_address",
          .help = "give an adapter another IP address",
          .source = "Q230356, Q267548",
          .parameters = parameters,
          .refusal = unless_running_with_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
