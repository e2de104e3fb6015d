#include <array>

#include "models/node/leases.hpp"
#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Refusal none = unless_running_with_adapter(view, arguments);
  if (!none.empty()) { return none; }
  return view.network(node_of(arguments)).dhcp_silent.contains(adapter_slot(view, arguments))
             ? possible
             : "a DHCP server answers the adapter as it is";
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  transition.change_network(id).dhcp_silent.erase(adapter_slot(transition, arguments));
  node::expect_addresses(transition, id);
}

}  // namespace

/// The DHCP server answers again, which the client finds out when it next asks.
/// ASSUMPTION: with the address that it gave before.
Verb renew_lease() {
  return {.name = "renew_lease",
          .help = "let a DHCP server answer again: the client asks it within five minutes",
          .source = "Q170771, Q238917",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
