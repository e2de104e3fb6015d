#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The configuration changed while the node was down. It matters if it then forms the cluster
/// without a valid log on the quorum disk.
Condition cluster_database_outdated() {
  return {
      .name = "cluster-database-outdated",
      .help = "the machine's Clusdb is not the newest of the cluster",
      .source = "Q217147",
      .asks = [](const View& view, NodeId id) { return !view.disk(id).other_database.empty(); },
  };
}

}  // namespace mscsim::conditions
