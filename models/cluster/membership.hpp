#pragma once
#include "models/node/event_log.hpp"
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// How a Cluster service is started.
struct ClusterStart {
  bool boots = false;  ///< because the machine starts
  QuorumUse quorum_use = QuorumUse::full;
};

/// Does what the Cluster service does once the SCM has started it, or as it ends: membership,
/// quorum, groups. Nothing, if the cluster knows of it already.
/// ASSUMPTION: a Cluster service that refuses its Windows NT version ends with error 1306, as it
/// does on Workstation (Q185752); after 1009 and 1010 the SCM logs nothing of its own.
/// A node that finds a member running joins it; else it forms the cluster, if it gets the quorum.
/// With -fixquorum (Q243195) it forms the cluster without the quorum resource, with
/// -noquorumlogging (Q172951) without the log.
/// ASSUMPTION: after -fixquorum nothing is brought online by itself, and no other node can join.
/// A member that was logged on with another password refuses who wants to join (Q317232).
/// Events: 1012 and 7023; 1010; 1058 and 1009; 1034 and 1009; 1107, 1079 and 1009; 1061; 1062;
/// 1063; those of the resources
/// Source: Q175779, Q218922, Q217147, Q171451, Q248663, Q243195, Q317232
void follow_cluster_service(Transition& transition, NodeId id, const ClusterStart& how = {});

/// Shuts the machine down in order: a member writes its last checkpoint while it still runs.
/// Source: Q238173
void shut_down(Transition& transition, NodeId id, node::ShutdownBy by = node::ShutdownBy::person);

/// Whether two nodes hear each other's heartbeats: over some wire that both are on with an adapter
/// that TCP/IP brought up, plugged in and on a cluster network for internal communication.
/// Source: Q176320, Q174794
[[nodiscard]] bool hear_each_other(const View& view, NodeId left, NodeId right);

/// Begins to count where heartbeats are missed: a member's machine is gone without a word, or two
/// members do not hear each other. Ends it where they are heard again.
/// Source: Q176320
void watch_heartbeats(Transition& transition);

/// Lets `ms` of that count pass. At its end the members regroup: those that do not hear each other
/// arbitrate for the quorum, the loser stops its Cluster service, and whoever is left takes over
/// the groups of whoever is gone.
/// ASSUMPTION: the owner of the quorum resource defends it. Q176320 tells the outcome but not who
/// wins; MSCS lets the owner renew its reservation before a challenger may take it.
/// Source: Q176320
void let_heartbeats_pass(Transition& transition, std::uint32_t ms);

/// A node whose quorum resource failed because its disk is out of reach ends its Cluster service;
/// so does the other one, if it fares no better.
/// Events: 1006, 7023. Source: Q169414, Q243195
void lose_quorum_without_disk(Transition& transition);

/// Whether the resource monitor can load clusres.dll: the DLLs that it imports from are no older.
/// ASSUMPTION: those are clusapi.dll and resutils.dll. Q218922 tells of older files under a newer
/// clusres.dll without naming them.
[[nodiscard]] bool resource_dll_loads(const NodeDisk& node);

}  // namespace mscsim::cluster
