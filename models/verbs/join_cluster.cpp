#include <array>

#include "models/cluster/mscs_setup.hpp"
#include "models/verbs/with_mscs.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_mscs(view, arguments); !none.empty()) { return none; }
  if (const Refusal early = unless_disk_driver(view, arguments); !early.empty()) { return early; }
  if (view.runtime().up.empty()) { return "no cluster is running to join"; }
  if (view.database().local_quorum) { return "a cluster with a local quorum takes no other node"; }
  return view.database().members.contains(node_of(arguments)) ? "it is a member already" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::join_cluster(transition, node_of(arguments));
}

}  // namespace

/// MSCS Setup, Join an existing cluster.
Verb join_cluster() {
  return {.name = "join_cluster",
          .help = "make this machine another node of the cluster that runs",
          .source = "Q176507, Q245626, Q217147",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
