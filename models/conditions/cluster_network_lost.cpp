#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/adapter_rules.hpp"

namespace mscsim::conditions {

/// The adapter was replaced, or its address changed, and is another network now.
Condition cluster_network_lost() {
  return {
      .name = "cluster-network-lost",
      .help =
          "an IP Address resource that the node may own names a network that it has no adapter on",
      .source = "Q267548, Q228480",
      .asks =
          [](const View& view, NodeId id) {
            const ClusterDatabase& database = view.database();
            return std::ranges::any_of(database.resources, [&](const Resource& resource) {
              const auto slot = catalogue::property(Property::network).slot;
              return resource.type == ResourceType::ip_address && database.members.contains(id) &&
                     resource.common.possible_owners.contains(id) &&
                     !adapter_on(view, id,
                                 static_cast<ClusterNetworkId>(resource.properties.at(slot)));
            });
          },
  };
}

}  // namespace mscsim::conditions
