#include <array>

#include "models/cluster/membership.hpp"
#include "models/cluster/mscs_setup.hpp"
#include "models/node/services.hpp"
#include "models/verbs/with_mscs.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  node::stop_service(transition, id, Service::clussvc);
  cluster::follow_cluster_service(transition, id);
  node::remove_cluster_files(transition, id);
  cluster::leave_cluster(transition, id);
}

}  // namespace

/// MSCS Setup, -uninstall. The network components keep their files.
Verb remove_cluster_service() {
  return {.name = "remove_cluster_service",
          .help = "stop and remove MSCS, and forget the cluster on this machine",
          .source = "Q257928, Q176507",
          .parameters = parameters,
          .refusal = unless_mscs,
          .apply = apply};
}

}  // namespace mscsim::verbs
