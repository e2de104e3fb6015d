#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/properties.hpp"

namespace mscsim::conditions {
namespace {

bool holds(const View& view, NodeId id) {
  if (!view.database().members.contains(id)) { return false; }
  return std::ranges::any_of(view.database().resources, [&view](const Resource& resource) {
    if (resource.type != ResourceType::physical_disk) { return false; }
    const auto disk = static_cast<DiskId>(stored_property(resource, Property::disk));
    return surroundings::disk_answers(view, disk) &&
           index(view.surroundings().disks.at(index(disk)).signature) !=
               stored_property(resource, Property::signature);
  });
}

}  // namespace

/// A disk was replaced, and MSCS still looks for the old one.
Condition disk_signature_unexpected() {
  return {.name = "disk-signature-unexpected",
          .help = "a disk on the bus has another signature than its Physical Disk expects",
          .source = "Q243195",
          .asks = holds};
}

}  // namespace mscsim::conditions
