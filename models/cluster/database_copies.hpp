#pragma once
#include <optional>
#include <string_view>

#include "models/world/view.hpp"

// The copies of the cluster's database: Clusdb on each member, and on the quorum disk its last
// checkpoint with the log of what changed since. World::database is the newest. A member that is
// down keeps the copy that it had.
namespace mscsim::cluster {

/// The key below HKEY_LOCAL_MACHINE that Clusdb is loaded as.
inline constexpr std::string_view database_key = "Cluster";

/// Leaves to every member that is down the database that it knew, where it changed.
void keep_other_databases(Transition& transition);

/// A node that joins takes its sponsor's database. Source: Q217147
void take_database_of_sponsor(Transition& transition, NodeId id);

/// What Clusdb of a member holds, and sets it: as with Registry Editor while its Cluster service
/// does not run. A checkpoint and log that are valid are loaded over it. Source: Q243195
[[nodiscard]] const ClusterDatabase& own_database(const View& view, NodeId id);
void keep_own_database(Transition& transition, NodeId id, const ClusterDatabase& database);

/// Whether a node can open its Clusdb. Where it cannot, says so.
/// Events: 1057; 1000. Source: Q217157
/// ASSUMPTION: a damaged hive is 1057, one that the account may not write is 1000 with error 5.
bool open_clusdb(Transition& transition, NodeId id);

/// What a node does that owns the quorum, before it forms the cluster: loads the checkpoint and the
/// log where both are valid, else its own Clusdb; then writes both anew. False: it cannot go on,
/// and said why. Nothing of that with a local quorum; with -fixquorum and -noquorumlogging it goes
/// by its own Clusdb.
/// Events: 1021, 1016, 1022 and 1009; 1019; 1019 and 1009; 1000
/// Source: Q217147, Q216064, Q251284, Q172951
/// ASSUMPTION: a log that cannot be reset is told by 1019 and 1009. Q172951 has no event for it.
/// ASSUMPTION: before the checksum of SP5 a damaged checkpoint is loaded over Clusdb and damages
/// it; the service ends with error 1009 of the registry (Q216064 tells the damage, not the error).
bool load_database(Transition& transition, NodeId id);

/// A member left, or the cluster is no more: what is on the quorum disk is a valid checkpoint and
/// log again. Not with -fixquorum or -noquorumlogging. Source: Q217147, Q172951
void write_checkpoint(Transition& transition);

/// The same as `id` ends its Cluster service. An owner of the quorum disk that cannot read its
/// registry writes none, or before SP6 a damaged one. Without space on the disk there is none.
/// Events: 1080. Source: Q238173, Q251284
void write_last_checkpoint(Transition& transition, NodeId id);

/// Files take up all of a disk on the shared bus. Events: 1021, of the quorum disk of a running
/// cluster. Source: Q251284
void fill_disk(Transition& transition, DiskId disk);

/// The quorum disk; nothing with a local quorum or without a cluster.
[[nodiscard]] std::optional<DiskId> quorum_disk(const View& view);

}  // namespace mscsim::cluster
