#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Its driver does not start at the next boot, and no cluster address can use it.
Condition adapter_broken() {
  return {
      .name = "adapter-broken",
      .help = "a network adapter does not work",
      .source = "Q240271, Q170135",
      .asks =
          [](const View& view, NodeId id) {
            return std::ranges::any_of(view.network(id).adapters, [](const Adapter& adapter) {
              return adapter.name != no_name && adapter.broken;
            });
          },
  };
}

}  // namespace mscsim::conditions
