#include <algorithm>
#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/verbs/on_node.hpp"
#include "models/world/properties.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 1, into = 2 };
constexpr std::array<std::string_view, 2> places{"Clusdb", "disk"};
constexpr std::array parameters{
    on_node, Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"},
    Parameter{.name = "into",
              .kind = Kind::choice,
              .help = "the disk's into the node's Clusdb, or the one that the cluster expects onto "
                      "the disk",
              .choices = places}};

/// The Physical Disk that is for the disk; the end of `resources` where there is none.
auto resource_of(auto& resources, const Arguments& arguments) {
  return std::ranges::find_if(resources, [&arguments](const Resource& each) {
    return each.type == ResourceType::physical_disk &&
           stored_property(each, Property::disk) == arguments.get<std::uint64_t>(disk);
  });
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const bool edits_clusdb = arguments.get<std::size_t>(into) == 0;
  if (edits_clusdb && view.runtime().up.contains(node_of(arguments))) {
    return "the Cluster service has Clusdb open; stop it first";
  }
  if (!view.database().members.contains(node_of(arguments))) {
    return "the machine is no member of a cluster";
  }
  if (!view.surroundings().disks.at(arguments.get<std::size_t>(disk)).present) {
    return "the disk does not answer";
  }
  const auto& resources = view.database().resources;
  return resource_of(resources, arguments) != resources.end()
             ? possible
             : "the cluster has no Physical Disk for it";
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  auto& now = transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk));
  const bool onto_disk = arguments.get<std::size_t>(into) == 1;
  if (onto_disk) {
    const auto expecting = resource_of(transition.database().resources, arguments);
    now.signature = static_cast<DiskSignature>(stored_property(*expecting, Property::signature));
    return;
  }
  ClusterDatabase own = cluster::own_database(transition, id);
  const auto slot = catalogue::property(Property::signature).slot;
  resource_of(own.resources, arguments)->properties.at(slot) =
      static_cast<std::uint32_t>(now.signature);
  cluster::keep_own_database(transition, id, own);
}

}  // namespace

/// Registry Editor with Clusdb loaded as a hive, after FTEdit told the signatures; or Dumpcfg of
/// the Resource Kit, which writes one onto a disk.
/// ASSUMPTION: Dumpcfg; Q243195 goes by Registry Editor alone.
Verb write_signature() {
  return {.name = "write_signature",
          .help = "make the signatures of a disk and of its Physical Disk the same",
          .source = "Q243195",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
