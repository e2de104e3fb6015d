#pragma once
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
  return view.database().members.contains(member_of(arguments)) ? possible
                                                                : "it is no member of the cluster";
}

[[nodiscard]] inline Refusal unless_up(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_member(view, arguments); !none.empty()) { return none; }
  return view.runtime().up.contains(member_of(arguments)) ? possible : "the node is down";
}

}  // namespace mscsim::verbs
