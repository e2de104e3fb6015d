#include "models/cluster/configuration.hpp"
#include "models/cluster/disk_access.hpp"
#include "models/cluster/quorum.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster::resources {
namespace {

DiskId disk_of(const View& view, ResourceId resource) {
  return static_cast<DiskId>(property_of(view, resource, Property::disk));
}

bool is_alive(const View& view, ResourceId resource) { return can_be_reserved(view, resource); }

void report_dead(Transition& transition, ResourceId resource) {
  if (!surroundings::bus_is_terminated(transition) || !finds_disk(transition, resource)) { return; }
  transition.record(owner_of(transition, resource), Event::disk_reservation_lost,
                    {Insert::name(transition.database().resources[index(resource)].name)});
}

/// Programs find the disk by the letter that it was given since, but before SP4 they do not.
/// Source: Q193779
void take_over_drive_letter(Transition& transition, ResourceId resource) {
  const DiskId id = disk_of(transition, resource);
  const Disk& disk = transition.surroundings().disks.at(index(id));
  if (disk.letter_in_use == disk.drive_letter ||
      has_defect(transition.images(owner_of(transition, resource)),
                 Defect::drive_letters_not_taken_over)) {
    return;
  }
  Disk& changed = transition.change_surroundings().disks.at(index(id));
  changed.letter_in_use = changed.drive_letter;
}

/// ASSUMPTION: a disk that Clusdisk or the resource DLL cannot deal with is told by no event of its
/// own. Q215347, Q251007 and Q256326 only say that it does not go online.
Win32Error online(Transition& transition, ResourceId resource) {
  if (!copes_with_disk(transition, owner_of(transition, resource), disk_of(transition, resource))) {
    return Win32Error::device_not_ready;
  }
  if (is_alive(transition, resource)) {
    take_over_drive_letter(transition, resource);
    return Win32Error::success;
  }
  report_disk_missing(transition, owner_of(transition, resource), resource);
  report_dead(transition, resource);
  return Win32Error::device_not_ready;
}

void offline(Transition& /*transition*/, ResourceId /*resource*/) {}

/// It is for the first disk until it is told another.
void open(Transition& transition, ResourceId resource) {
  set_property(transition, resource, Property::disk, 0);
}

}  // namespace

/// A disk on the shared bus. Events: 1034 as it goes online, 1038. Source: Q243195, Q193779
ResourceDll physical_disk() {
  return {.type = ResourceType::physical_disk,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_dead,
          .open = open};
}

}  // namespace mscsim::cluster::resources
