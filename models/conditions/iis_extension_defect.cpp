#include "models/catalogue/condition.hpp"
#include "models/world/defects.hpp"
#include "models/world/view.hpp"
namespace mscsim::conditions {

/// What the service pack brought is worse than what it replaced.
Condition iis_extension_defect() {
  return {
      .name = "iis-extension-defect",
      .help = "the clusiis4.dll on disk fails when an IIS Server Instance is made",
      .source = "Q244220, Q247763",
      .asks =
          [](const View& view, NodeId id) {
            const FileVersion version = view.disk(id).on_disk[File::clusiis4];
            return has_defect(version, Defect::new_iis_instance_crashes_monitor) ||
                   has_defect(version, Defect::new_iis_instance_hangs_cluster);
          },
  };
}

}  // namespace mscsim::conditions
