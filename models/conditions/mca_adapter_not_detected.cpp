#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/adapter_rules.hpp"

namespace mscsim::conditions {

/// Its driver does not start.
Condition mca_adapter_not_detected() {
  return {
      .name = "mca-adapter-not-detected",
      .help = "an adapter is in a Micro Channel slot that Ndis.sys in memory does not look at",
      .source = "Q167632",
      .asks =
          [](const View& view, NodeId id) {
            const NodeImages& images = view.images(id);
            return std::ranges::any_of(view.network(id).adapters, [&](const Adapter& adapter) {
              return adapter.name != no_name && !is_detected(images, adapter);
            });
          },
  };
}

}  // namespace mscsim::conditions
