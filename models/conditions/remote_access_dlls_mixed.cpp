#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The tool's DLL is not the one that Remote Access came with.
Condition remote_access_dlls_mixed() {
  return {
      .name = "remote-access-dlls-mixed",
      .help = "rasapi32.dll is the router's, on a machine with Remote Access",
      .source = "Q169907",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return node.software.contains(Software::ras) &&
                   !node.software.contains(Software::rras) &&
                   node.on_disk[File::rasapi32].origin == Origin::oem;
          },
  };
}

}  // namespace mscsim::conditions
