#include "models/cluster/disk_access.hpp"

#include "models/catalogue/limits.hpp"
#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {

bool copes_with_disk(const View& view, NodeId node, DiskId disk) {
  const Disk& state = view.surroundings().disks.at(index(disk));
  const auto suffers = [&](bool given, Defect defect) {
    return given && has_defect(view.images(node), defect);
  };
  return !suffers(state.logical_drives > catalogue::logical_drives_before_sp5,
                  Defect::logical_drives_max_15) &&
         !suffers(state.has_invalid_partition_entry, Defect::partition_entry_misread) &&
         !suffers(state.device_number > catalogue::device_number_before,
                  Defect::device_numbers_max_25);
}

bool has_access(const View& view, NodeId id, DiskId disk) {
  if (!surroundings::disk_answers(view, disk)) { return false; }
  const auto slot = catalogue::property(Property::disk).slot;
  for (std::size_t i = 0; i < view.runtime().resources.size(); ++i) {
    const Resource& resource = view.database().resources[i];
    if (resource.type != ResourceType::physical_disk ||
        static_cast<DiskId>(resource.properties.at(slot)) != disk ||
        view.runtime().resources[i].state != ResourceState::online) {
      continue;
    }
    return view.runtime().groups[index(resource.group)].owner == id;
  }
  return view.power(id).power == Power::running && !node::disk_driver_runs(view.services(id));
}

}  // namespace mscsim::cluster
