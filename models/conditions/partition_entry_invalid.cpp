#include "models/catalogue/condition.hpp"
#include "models/conditions/some_disk.hpp"
#include "models/world/defects.hpp"

namespace mscsim::conditions {

/// Such a disk does not go online here any more.
Condition partition_entry_invalid() {
  return {
      .name = "partition-entry-invalid",
      .help = "a shared disk has a partition table that Clusdisk in memory misreads",
      .source = "Q251007",
      .asks =
          [](const View& view, NodeId id) {
            return has_defect(view.images(id), Defect::partition_entry_misread) &&
                   some_disk(view,
                             [](const Disk& disk) { return disk.has_invalid_partition_entry; });
          },
  };
}

}  // namespace mscsim::conditions
