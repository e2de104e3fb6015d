#pragma once
#include "models/cluster/requests.hpp"
#include "models/verbs/verb.hpp"

// What Cluster Administrator's verbs for a node share.
namespace mscsim::verbs {

/// Their first parameter.
inline constexpr Parameter member_node{
    .name = "node", .kind = Kind::node, .help = "the member of the cluster"};

[[nodiscard]] inline NodeId member_of(const Arguments& arguments) {
  return arguments.get<NodeId>(0);
}

[[nodiscard]] inline Refusal unless_member(const View& view, const Arguments& arguments) {
  if (view.runtime().up.empty()) { return "no cluster is running"; }
  return view.database().members.contains(member_of(arguments))
             ? possible
             : Win32Error::cluster_node_not_found;
}

}  // namespace mscsim::verbs
