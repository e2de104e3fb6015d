#pragma once
#include <string_view>

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

/// The names that Setup gives besides those of the Site. Source: Q245067, Q260527
inline constexpr std::string_view time_service_name = "Time Service";
inline constexpr std::string_view first_disk_group = "Disk Group 1";

/// MSCS Setup: makes the database, with Cluster Group and its Cluster IP Address, Cluster Name and
/// Time Service, a group for the quorum disk, and starts the Cluster service.
/// Shows: cluster-name-in-use, where another machine has the name or NetBIOS Interface is missing
/// to find out with; cluster-service-not-started.
/// ASSUMPTION: the quorum disk's group is Disk Group 1, as Q260527 calls one, and other shared
/// disks get none. Q168948 only tells that in Windows NT 4.0 the disk is not in Cluster Group.
/// Requires: MSCS is installed and running on no cluster; an adapter on the network.
/// Source: Q257920, Q185752, Q168948, Q174398, Q245626
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
