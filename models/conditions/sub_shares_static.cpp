#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/defects.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// By the image that is loaded.
Condition sub_shares_static() {
  return {
      .name = "sub-shares-static",
      .help = "a File Share shares new subdirectories only when the resource goes online",
      .source = "Q194831",
      .asks =
          [](const View& view, NodeId id) {
            const auto slot = catalogue::property(Property::share_sub_dirs).slot;
            return has_defect(view.images(id), Defect::static_sub_shares) &&
                   std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
                     return resource.type == ResourceType::file_share &&
                            resource.properties.at(slot) != 0;
                   });
          },
  };
}

}  // namespace mscsim::conditions
