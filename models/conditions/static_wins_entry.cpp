#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The name cannot be registered.
Condition static_wins_entry() {
  return {
      .name = "static-wins-entry",
      .help = "the WINS database has a static mapping of the machine's name or of a Network Name",
      .source = "Q217199",
      .asks =
          [](const View& view, NodeId id) {
            const auto is_mapped = [&](NameId name) {
              return std::ranges::any_of(view.surroundings().hosts, [name](const Host& host) {
                return host.role == HostRole::static_wins_entry && host.name == name;
              });
            };
            const auto slot = catalogue::property(Property::name).slot;
            return is_mapped(view.site_node(id).name) ||
                   std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
                     return resource.type == ResourceType::network_name &&
                            is_mapped(static_cast<NameId>(resource.properties.at(slot)));
                   });
          },
  };
}

}  // namespace mscsim::conditions
