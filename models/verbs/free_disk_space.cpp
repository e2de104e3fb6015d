#include <array>

#include "models/cluster/disk_access.hpp"
#include "models/verbs/on_node.hpp"
#include "models/world/members.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto which = arguments.get<DiskId>(disk);
  const Disk& now = view.surroundings().disks.at(index(which));
  if (!now.full) { return "there is space on the disk"; }
  return cluster::has_access(view, node_of(arguments), which)
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
