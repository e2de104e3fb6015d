#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Cluster Administrator runs, without what the extension adds to it.
Condition administrator_extension_outdated() {
  return {
      .name = "administrator-extension-outdated",
      .help = "cluadmex.dll is missing or older than the Cluster Administrator that loads it",
      .source = "Q174641",
      .asks =
          [](const View& view, NodeId id) {
            const Files& files = view.disk(id).on_disk;
            return files[File::cluadmin].origin != Origin::absent &&
                   (files[File::cluadmex].origin == Origin::absent ||
                    files[File::cluadmex].level < files[File::cluadmin].level);
          },
  };
}

}  // namespace mscsim::conditions
