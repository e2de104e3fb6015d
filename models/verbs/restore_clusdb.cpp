#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 3> ways{"rights", "backup", "checkpoint"};
enum class Way : std::uint8_t { rights, backup, checkpoint };

enum : std::uint8_t { from = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "from",
                       .kind = Kind::choice,
                       .help = "full access for the account again; a backup of the machine; the "
                               "newest Chk file on the quorum disk",
                       .choices = ways}};

/// Why the Chk file cannot be copied to the machine; empty: it can, from the node that has the disk
/// or, with no Clusdisk running, from the disk itself.
Refusal unless_checkpoint(const View& view, NodeId id) {
  const auto quorum = cluster::quorum_disk(view);
  if (!quorum) { return "the cluster has no quorum disk"; }
  const Disk& disk = view.surroundings().disks.at(index(*quorum));
  if (!surroundings::disk_answers(view, *quorum) || disk.checkpoint != FileState::good) {
    return "there is no valid Chk file on the quorum disk";
  }
  const bool some_node_has_it = !view.runtime().up.empty();
  return some_node_has_it || !node::disk_driver_runs(view.services(id))
             ? possible
             : "no machine has access to the quorum disk while Clusdisk runs and the Cluster "
               "service does not";
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  const Clusdb now = view.disk(id).clusdb;
  if (view.runtime().up.contains(id)) { return "the Cluster service has the file open"; }
  switch (arguments.get<Way>(from)) {
    case Way::rights:
      return now == Clusdb::denied ? possible : "the account has full access to the file";
    case Way::backup:
      return now == Clusdb::corrupt ? possible : "the file is not damaged";
    case Way::checkpoint:
      return unless_checkpoint(view, id);
  }
  return possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  NodeDisk& disk = transition.change_disk(node_of(arguments));
  disk.clusdb = Clusdb::good;
  if (arguments.get<Way>(from) == Way::checkpoint) { disk.other_database.clear(); }
}

}  // namespace

/// What the articles do about a Clusdb that cannot be opened.
/// ASSUMPTION: a backup holds what the machine knew last.
Verb restore_clusdb() {
  return {.name = "restore_clusdb",
          .help = "make Clusdb usable again: rights, a backup, or the checkpoint file",
          .source = "Q217157, Q224999",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
