#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {
namespace {

DiskId disk_of(const View& view, ResourceId resource) {
  return static_cast<DiskId>(property_of(view, resource, Property::disk));
}

bool is_alive(const View& view, ResourceId resource) {
  return view.surroundings().disks.at(index(disk_of(view, resource))).present;
}

void report_missing(Transition& transition, ResourceId resource) {
  transition.record(owner_of(transition, resource), Event::disk_missing,
                    {Insert::name(transition.database().resources[index(resource)].name),
                     Insert::name(transition.site().disk(disk_of(transition, resource)).name)});
}

Win32Error online(Transition& transition, ResourceId resource) {
  if (is_alive(transition, resource)) { return Win32Error::success; }
  report_missing(transition, resource);
  return Win32Error::device_not_ready;
}

void offline(Transition& /*transition*/, ResourceId /*resource*/) {}

}  // namespace

/// A disk on the shared bus. Events: 1034. Source: Q243195
ResourceDll physical_disk() {
  return {.type = ResourceType::physical_disk,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_missing};
}

}  // namespace mscsim::cluster::resources
