#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceId id = resource_of(view, arguments);
  if (view.database().local_quorum) { return "the quorum is local"; }
  if (view.database().quorum_resource == id) { return "it is the quorum resource"; }
  if (view.database().resources[index(id)].type != ResourceType::physical_disk) {
    return "it is no Physical Disk";
  }
  if (view.runtime().resources[index(id)].state != ResourceState::online) {
    return "The operation could not be completed because the cluster resource is not online.";
  }
  bool is_free = true;
  cluster::for_each_provider(view, id, [&](ResourceId /*provider*/) { is_free = false; });
  if (!is_free) { return "The cluster quorum resource is not allowed to have any dependencies."; }
  const std::uint32_t disk = cluster::property_of(view, id, Property::disk);
  return view.surroundings().disks.at(disk).full ? "There is not enough space on the disk."
                                                 : possible;
}

/// The old one keeps its files, as they were.
void apply(Transition& transition, const Arguments& arguments) {
  transition.change_database().quorum_resource = resource_of(transition, arguments);
  cluster::write_checkpoint(transition);
}

}  // namespace

/// cluster /quorumresource:NAME.
Verb set_quorum_resource() {
  return {.name = "set_quorum_resource",
          .help = "keep the quorum log on another disk",
          .source = "TechNet cc723245, Q217147",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
