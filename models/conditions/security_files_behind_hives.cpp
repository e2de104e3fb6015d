#include "models/catalogue/condition.hpp"
#include "models/world/file_rules.hpp"
#include "models/world/view.hpp"
namespace mscsim::conditions {

/// The next start of the machine ends in a STOP screen.
Condition security_files_behind_hives() {
  return {
      .name = "security-files-behind-hives",
      .help = "a file on disk is too old to read the security hives of the registry",
      .source = "Q146887, Q196603",
      .asks = [](const View& view, NodeId id) { return security_hives_unreadable(view.disk(id)); },
  };
}

}  // namespace mscsim::conditions
