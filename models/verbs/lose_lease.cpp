#include <array>

#include "models/node/leases.hpp"
#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Refusal none = unless_running_with_adapter(view, arguments);
  if (!none.empty()) { return none; }
  const NodeNetwork& node = view.network(node_of(arguments));
  const AdapterSlot slot = adapter_slot(view, arguments);
  if (!node.leased.contains(slot)) { return "the adapter's address is no lease"; }
  return node.lease_lost.contains(slot) ? "the lease is lost as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::lose_lease(transition, node_of(arguments), adapter_slot(transition, arguments));
}

}  // namespace

/// TCP/IP may no longer use the address, and does not. No server answers from then on.
Verb lose_lease() {
  return {.name = "lose_lease",
          .help = "let the lease of an adapter expire, with no DHCP server to renew it",
          .source = "Q170771",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
