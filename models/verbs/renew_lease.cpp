#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Refusal none = unless_running_with_adapter(view, arguments);
  if (!none.empty()) { return none; }
  return view.network(node_of(arguments)).lease_lost.contains(adapter_slot(view, arguments))
             ? possible
             : "the adapter has lost no lease";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_network(node_of(arguments))
      .lease_lost.erase(adapter_slot(transition, arguments));
}

}  // namespace

/// The DHCP server answers again.
/// ASSUMPTION: with the address that it gave before.
Verb renew_lease() {
  return {.name = "renew_lease",
          .help = "let an adapter have its address again at the next start, from a DHCP server",
          .source = "Q170771",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
