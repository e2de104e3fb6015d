#include <array>

#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/verbs/on_node.hpp"
#include "models/world/members.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

/// Whether a program on the machine gets at the disk: its Physical Disk resource is online there,
/// or no Clusdisk keeps the disk from the machine and nobody has reserved it.
bool is_accessible(const View& view, NodeId id, DiskId which) {
  const auto slot = catalogue::property(Property::disk).slot;
  for (std::size_t i = 0; i < view.runtime().resources.size(); ++i) {
    const Resource& resource = view.database().resources[i];
    if (resource.type != ResourceType::physical_disk ||
        static_cast<DiskId>(resource.properties.at(slot)) != which ||
        view.runtime().resources[i].state != ResourceState::online) {
      continue;
    }
    return view.runtime().groups[index(resource.group)].owner == id;
  }
  return view.power(id).power == Power::running && !node::disk_driver_runs(view.services(id));
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto which = arguments.get<DiskId>(disk);
  const Disk& now = view.surroundings().disks.at(index(which));
  if (!now.full) { return "there is space on the disk"; }
  return surroundings::disk_answers(view, which) && is_accessible(view, node_of(arguments), which)
             ? possible
             : "the machine has no access to the disk";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).full = false;
}

}  // namespace

/// Somebody deletes files. Without the Cluster service no machine owns the disk; one whose Clusdisk
/// does not run sees it as any other disk.
Verb free_disk_space() {
  return {.name = "free_disk_space",
          .help = "delete files on a shared disk, from a machine that has access to it",
          .source = "Q251284",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
