#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The resource monitor cannot load it, so no cluster is formed or joined.
Condition cluster_dlls_mismatched() {
  return {
      .name = "cluster-dlls-mismatched",
      .help = "clusres.dll is newer than a DLL that it imports from",
      .source = "Q218922",
      .asks =
          [](const View& view, NodeId id) {
            const Files& on_disk = view.disk(id).on_disk;
            const FileVersion clusres = on_disk[File::clusres];
            return clusres.origin != Origin::absent &&
                   (on_disk[File::clusapi].level < clusres.level ||
                    on_disk[File::resutils].level < clusres.level);
          },
  };
}

}  // namespace mscsim::conditions
