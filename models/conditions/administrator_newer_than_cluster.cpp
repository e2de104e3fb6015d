#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// A remote Cluster Administrator speaks of properties that the cluster does not know.
Condition administrator_newer_than_cluster() {
  return {
      .name = "administrator-newer-than-cluster",
      .help =
          "its cluadmex.dll is of SP4 or later and newer than the clusres.dll of a member that "
          "runs",
      .source = "Q257904",
      .asks =
          [](const View& view, NodeId id) {
            const FileVersion extension = view.disk(id).on_disk[File::cluadmex];
            if (extension.origin == Origin::absent || extension.level < Level::sp4) {
              return false;
            }
            for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
              const auto member = static_cast<NodeId>(i);
              if (view.database().members.contains(member) &&
                  view.power(member).power == Power::running &&
                  view.disk(member).on_disk[File::clusres].level < extension.level) {
                return true;
              }
            }
            return false;
          },
  };
}

}  // namespace mscsim::conditions
