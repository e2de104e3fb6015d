#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The resource cannot come online there.
Condition share_name_taken() {
  return {
      .name = "share-name-taken",
      .help = "a node shares a folder in Explorer under the name of a File Share resource",
      .source = "Q224967",
      .asks =
          [](const View& view, NodeId id) {
            const auto slot = catalogue::property(Property::share_name).slot;
            return std::ranges::any_of(view.services(id).shares, [&](const Share& share) {
              return share.name != no_name &&
                     std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
                       return resource.type == ResourceType::file_share &&
                              resource.properties.at(slot) ==
                                  static_cast<std::uint32_t>(share.name);
                     });
            });
          },
  };
}

}  // namespace mscsim::conditions
