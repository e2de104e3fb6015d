#include "models/cluster/disk_access.hpp"

#include "models/catalogue/limits.hpp"
#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {

bool copes_with_partitions(const View& view, NodeId node, DiskId disk) {
  return view.surroundings().disks.at(index(disk)).logical_drives <=
             catalogue::logical_drives_before_sp5 ||
         !has_defect(view.images(node), Defect::logical_drives_max_15);
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
