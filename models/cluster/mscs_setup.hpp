#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// What MSCS Setup asks for when it forms a new cluster.
struct NewCluster {
  NameId name = no_name;
  Ipv4OnSubnet address;
  NetworkId network{};  ///< that clients reach it over
  bool local_quorum = false;
  DiskId quorum_disk{};  ///< without a local quorum
};

/// Whether MSCS Setup on `id` offers a disk of the shared bus as quorum disk, by the files that it
/// finds on that machine. Source: Q214680
[[nodiscard]] bool setup_lists_disk(const View& view, NodeId id, DiskId disk);

/// MSCS Setup: makes the database, with Cluster Group and its Cluster IP Address and Cluster Name,
/// and starts the Cluster service.
/// Shows: cluster-name-in-use, where another machine has the name or NetBIOS Interface is missing
/// to find out with; cluster-service-not-started.
/// ASSUMPTION: with a quorum disk, its resource is in Cluster Group too; on real clusters it may be
/// in a disk group.
/// Requires: MSCS is installed and running on no cluster; an adapter on the network.
/// Source: Q257920, Q185752, Q168948, Q245626
void form_new_cluster(Transition& transition, NodeId id, const NewCluster& wanted);

/// MSCS Setup, Join an existing cluster: adds the machine to the members and starts its Cluster
/// service.
/// Shows: cluster-service-not-started
/// Requires: MSCS is installed on it, it is no member, and a cluster without a local quorum runs.
/// Source: Q176507, Q217147
void join_cluster(Transition& transition, NodeId id);

/// Forgets the cluster on `id`, as removing MSCS does. The last member takes the database with it.
void leave_cluster(Transition& transition, NodeId id);

}  // namespace mscsim::cluster
