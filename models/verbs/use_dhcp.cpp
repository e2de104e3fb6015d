#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Refusal none = unless_running_with_adapter(view, arguments);
  if (!none.empty()) { return none; }
  return view.network(node_of(arguments)).leased.contains(adapter_slot(view, arguments))
             ? "the adapter has its address from a DHCP server as it is"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_network(node_of(arguments)).leased.insert(adapter_slot(transition, arguments));
}

}  // namespace

/// Network, Protocols, TCP/IP: the adapter leases the address that it had.
Verb use_dhcp() {
  return {.name = "use_dhcp",
          .help = "let an adapter obtain its address from a DHCP server",
          .source = "Q170771",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
