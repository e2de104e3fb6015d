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

/// MSCS Setup: makes the database, with Cluster Group and its Cluster IP Address and Cluster Name,
/// and starts the Cluster service.
/// Shows: cluster-name-in-use, where another machine has the name or NetBIOS Interface is missing
/// to find out with; cluster-service-not-started.
/// ASSUMPTION: with a quorum disk, its resource is in Cluster Group too; on real clusters it may be
/// in a disk group.
/// Requires: MSCS is installed and running on no cluster; an adapter on the network.
/// Source: Q257920, Q185752, Q168948, Q245626
void form_new_cluster(Transition& transition, NodeId id, const NewCluster& wanted);

/// Forgets the cluster on `id`, as removing MSCS does. The last member takes the database with
/// it.
void leave_cluster(Transition& transition, NodeId id);

/// Does what the Cluster service does once the SCM has started it, or as it ends: membership,
/// quorum, groups. Nothing, if the cluster knows of it already.
/// ASSUMPTION: a Cluster service that refuses its Windows NT version ends with error 1306, as it
/// does on Workstation (Q185752); after 1009 and 1010 the SCM logs nothing of its own.
/// Events: 1012 and 7023; 1010; 1058 and 1009; 1009; 1061; 1063; those of the resources
/// Source: Q175779, Q218922, Q217147
void follow_cluster_service(Transition& transition, NodeId id);

/// Whether the resource monitor can load clusres.dll: the DLLs that it imports from are no older.
/// ASSUMPTION: those are clusapi.dll and resutils.dll. Q218922 tells of older files under a newer
/// clusres.dll without naming them.
[[nodiscard]] bool resource_dll_loads(const Node& node);

}  // namespace mscsim::cluster
