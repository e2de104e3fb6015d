#include "models/catalogue/condition.hpp"
#include "models/catalogue/limits.hpp"
#include "models/conditions/some_disk.hpp"
#include "models/world/defects.hpp"

namespace mscsim::conditions {

/// Such a disk does not go online here any more.
Condition device_number_too_high() {
  return {
      .name = "device-number-too-high",
      .help = "a shared disk has a device number that the resource DLL in memory cannot deal with",
      .source = "Q256326",
      .asks =
          [](const View& view, NodeId id) {
            return has_defect(view.images(id), Defect::device_numbers_max_25) &&
                   some_disk(view, [](const Disk& disk) {
                     return disk.device_number > catalogue::device_number_before;
                   });
          },
  };
}

}  // namespace mscsim::conditions
