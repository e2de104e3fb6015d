#include "models/cluster/quorum.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::cluster::resources {
namespace {

DiskId disk_of(const View& view, ResourceId resource) {
  return static_cast<DiskId>(property_of(view, resource, Property::disk));
}

bool is_alive(const View& view, ResourceId resource) {
  return can_be_reserved(view, disk_of(view, resource));
}

void report_dead(Transition& transition, ResourceId resource) {
  const NodeId owner = owner_of(transition, resource);
  const Insert name = Insert::name(transition.database().resources[index(resource)].name);
  if (surroundings::disk_answers(transition, disk_of(transition, resource))) {
    transition.record(owner, Event::disk_reservation_lost, {name});
    return;
  }
  transition.record(
      owner, Event::disk_missing,
      {name, Insert::name(transition.site().disk(disk_of(transition, resource)).name)});
}

Win32Error online(Transition& transition, ResourceId resource) {
  if (is_alive(transition, resource)) { return Win32Error::success; }
  report_dead(transition, resource);
  return Win32Error::device_not_ready;
}

void offline(Transition& /*transition*/, ResourceId /*resource*/) {}

}  // namespace

/// A disk on the shared bus. Events: 1034, 1038. Source: Q243195
ResourceDll physical_disk() {
  return {.type = ResourceType::physical_disk,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_dead};
}

}  // namespace mscsim::cluster::resources
