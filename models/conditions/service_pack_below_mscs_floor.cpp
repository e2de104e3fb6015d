#include "models/catalogue/condition.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// MSCS can be neither installed nor started.
Condition service_pack_below_mscs_floor() {
  return {
      .name = "service-pack-below-mscs-floor",
      .help = "the running kernel is below Service Pack 3",
      .source = "Q175779",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return node.power == Power::running &&
                   node.loaded[File::ntoskrnl].level < catalogue::mscs_floor;
          },
  };
}

}  // namespace mscsim::conditions
