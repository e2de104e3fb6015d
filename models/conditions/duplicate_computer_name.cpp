#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Workstation ends when it starts.
Condition duplicate_computer_name() {
  return {
      .name = "duplicate-computer-name",
      .help = "another machine on a network of the node has its computer name",
      .source = "Q166184, Q120752",
      .asks =
          [](const View& view, NodeId id) {
            const auto& hosts = view.surroundings().hosts;
            return std::ranges::any_of(view.network(id).adapters, [&](const Adapter& adapter) {
              return adapter.name != no_name && std::ranges::any_of(hosts, [&](const Host& host) {
                       return host.name == view.site_node(id).name &&
                              host.role != HostRole::static_wins_entry &&
                              host.network == adapter.network;
                     });
            });
          },
  };
}

}  // namespace mscsim::conditions
