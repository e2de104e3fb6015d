#include <algorithm>

#include "models/catalogue/condition.hpp"

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
            const Node& node = view.node(id);
            const auto has_interface = [&](std::uint32_t network) {
              return std::ranges::any_of(database.interfaces, [&](const NetworkInterface& each) {
                return each.node == id && static_cast<std::uint32_t>(each.network) == network &&
                       std::ranges::any_of(node.adapters, [&](const Adapter& adapter) {
                         return adapter.name != no_name &&
                                adapter.instance == each.adapter_instance &&
                                adapter.address.address == each.address;
                       });
              });
            };
            return std::ranges::any_of(database.resources, [&](const Resource& resource) {
              const auto slot = catalogue::property(Property::network).slot;
              return resource.type == ResourceType::ip_address && database.members.contains(id) &&
                     resource.common.possible_owners.contains(id) &&
                     !has_interface(resource.properties.at(slot));
            });
          },
  };
}

}  // namespace mscsim::conditions
