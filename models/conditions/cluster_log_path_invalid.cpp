#include "models/catalogue/condition.hpp"
#include "models/world/registry.hpp"

namespace mscsim::conditions {

/// The Cluster service will not answer the SCM in time, from the next boot on.
Condition cluster_log_path_invalid() {
  return {
      .name = "cluster-log-path-invalid",
      .help = "the variable ClusterLog does not name a file on a drive of the machine",
      .source = "Q262962, Q168801",
      .asks =
          [](const View& view, NodeId id) {
            return !cluster_log_path_is_local(
                view, read_value(view.disk(id), RegistryEntry::cluster_log));
          },
  };
}

}  // namespace mscsim::conditions
