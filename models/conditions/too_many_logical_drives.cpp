#include "models/catalogue/limits.hpp"
#include "models/conditions/condition.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/defects.hpp"

namespace mscsim::conditions {

/// Such a disk does not go online here any more.
Condition too_many_logical_drives() {
  return {
      .name = "too-many-logical-drives",
      .help = "a shared disk has more logical drives than Clusdisk in memory can deal with",
      .source = "Q215347",
      .holds =
          [](const View& view, NodeId id) {
            if (!has_defect(view.images(id), Defect::logical_drives_max_15)) { return false; }
            for (std::size_t i = 0; i < view.site().disks().size(); ++i) {
              if (surroundings::disk_answers(view, static_cast<DiskId>(i)) &&
                  view.surroundings().disks.at(i).logical_drives >
                      catalogue::logical_drives_before_sp5) {
                return true;
              }
            }
            return false;
          },
  };
}

}  // namespace mscsim::conditions
