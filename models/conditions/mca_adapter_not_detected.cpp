#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/catalogue/limits.hpp"
#include "models/world/defects.hpp"

namespace mscsim::conditions {

/// Its driver does not start.
Condition mca_adapter_not_detected() {
  return {
      .name = "mca-adapter-not-detected",
      .help = "an adapter is in a Micro Channel slot that Ndis.sys in memory does not look at",
      .source = "Q167632",
      .asks =
          [](const View& view, NodeId id) {
            return has_defect(view.images(id), Defect::mca_slots_max_7) &&
                   std::ranges::any_of(view.network(id).adapters, [](const Adapter& adapter) {
                     return adapter.name != no_name &&
                            adapter.mca_slot > catalogue::mca_slots_of_sp2;
                   });
          },
  };
}

}  // namespace mscsim::conditions
