#include "models/catalogue/condition.hpp"
#include "models/catalogue/limits.hpp"
#include "models/conditions/some_disk.hpp"
#include "models/world/defects.hpp"

namespace mscsim::conditions {

/// Such a disk does not go online here any more.
Condition too_many_logical_drives() {
  return {
      .name = "too-many-logical-drives",
      .help = "a shared disk has more logical drives than Clusdisk in memory can deal with",
      .source = "Q215347",
      .asks =
          [](const View& view, NodeId id) {
            return has_defect(view.images(id), Defect::logical_drives_max_15) &&
                   some_disk(view, [](const Disk& disk) {
                     return disk.logical_drives > catalogue::logical_drives_before_sp5;
                   });
          },
  };
}

}  // namespace mscsim::conditions
