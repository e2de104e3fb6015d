#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// On whatever node.
Condition share_directory_denied() {
  return {
      .name = "share-directory-denied",
      .help = "the Cluster service account may not read a directory that a File Share shares",
      .source = "Q224967, Q250274",
      .asks =
          [](const View& view, NodeId id) {
            const auto slot = catalogue::property(Property::path).slot;
            return view.database().members.contains(id) &&
                   std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
                     return resource.type == ResourceType::file_share &&
                            std::ranges::any_of(
                                view.surroundings().directories, [&](const Directory& each) {
                                  return each.denied && static_cast<std::uint32_t>(each.path) ==
                                                            resource.properties.at(slot);
                                });
                   });
          },
  };
}

}  // namespace mscsim::conditions
