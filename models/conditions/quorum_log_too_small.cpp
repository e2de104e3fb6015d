#include "models/catalogue/condition.hpp"
#include "models/catalogue/limits.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Once a Print Spooler comes online anew, the later ones are missing.
Condition quorum_log_too_small() {
  return {
      .name = "quorum-log-too-small",
      .help = "the cluster has more printers than its quorum log holds",
      .source = "Q257897, Q225081",
      .asks =
          [](const View& view, NodeId id) {
            const ClusterDatabase& database = view.database();
            return database.members.contains(id) &&
                   database.printers.size() >
                       catalogue::printers_in_quorum_log(database.quorum_log_kb);
          },
  };
}

}  // namespace mscsim::conditions
