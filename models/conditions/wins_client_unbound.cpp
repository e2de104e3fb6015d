#include <algorithm>
#include <span>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// NetBT does not start, and with it most of the network.
Condition wins_client_unbound() {
  return {
      .name = "wins-client-unbound",
      .help = "no adapter has an enabled binding to the WINS Client (TCP/IP)",
      .source = "Q250262",
      .asks =
          [](const View& view, NodeId id) {
            const Linkage& linkage = view.network(id).linkage[Component::wins_client];
            const std::span bindings(linkage.bindings.data(), linkage.count);
            return linkage.installed &&
                   std::ranges::none_of(bindings, [](Binding each) { return each.enabled; });
          },
  };
}

}  // namespace mscsim::conditions
