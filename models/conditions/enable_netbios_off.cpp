#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The Network Name does not come online on a node that knows the switch.
Condition enable_netbios_off() {
  return {
      .name = "enable-netbios-off",
      .help = "a Network Name depends on IP Address resources none of which has NetBIOS enabled",
      .source = "Q217057, Q219303",
      .asks =
          [](const View& view, NodeId id) {
            const ClusterDatabase& database = view.database();
            if (view.images(id).loaded[File::clusres].level < catalogue::enable_netbios_from) {
              return false;
            }
            const auto slot = catalogue::property(Property::enable_netbios).slot;
            for (std::size_t i = 0; i < database.resources.size(); ++i) {
              const Resource& name = database.resources[i];
              if (name.type != ResourceType::network_name ||
                  view.runtime().groups[index(name.group)].owner != id) {
                continue;
              }
              bool any = false;
              bool enabled = false;
              for (const Dependency& edge : database.dependencies) {
                const Resource& provider = database.resources[index(edge.provider)];
                if (index(edge.resource) == i && provider.type == ResourceType::ip_address) {
                  any = true;
                  enabled = enabled || provider.properties.at(slot) != 0;
                }
              }
              if (any && !enabled) { return true; }
            }
            return false;
          },
  };
}

}  // namespace mscsim::conditions
