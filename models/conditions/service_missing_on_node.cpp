#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The group works on the other node, and fails here.
Condition service_missing_on_node() {
  return {
      .name = "service-missing-on-node",
      .help = "a service that a resource controls is not installed on a node that may own it",
      .source = "Q223397",
      .asks =
          [](const View& view, NodeId id) {
            return std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
              const auto service = catalogue::resource_type(resource.type).controls;
              return service && resource.common.possible_owners.contains(id) &&
                     view.database().members.contains(id) &&
                     view.services(id).services[*service].start == StartType::absent;
            });
          },
  };
}

}  // namespace mscsim::conditions
