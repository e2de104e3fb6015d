#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The Cluster service does not start.
Condition clusdb_unusable() {
  return {
      .name = "clusdb-unusable",
      .help = "the machine cannot open its copy of the cluster database",
      .source = "Q217157",
      .asks = [](const View& view, NodeId id) { return view.disk(id).clusdb != Clusdb::good; },
  };
}

}  // namespace mscsim::conditions
