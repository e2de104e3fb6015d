#include "models/catalogue/condition.hpp"
#include "models/catalogue/programs.hpp"
#include "models/world/file_rules.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// SP3 is what it asks for, and what must not be given to it.
Condition installer_wants_sp3() {
  return {
      .name = "installer-wants-sp3",
      .help = "the nhloader.exe of SP3 or before, on a machine of a later service pack",
      .source = "Q235890",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return holds(
                node.on_disk,
                {.file = File::nhloader, .from = Level::sp4, .defect = Defect::nhloader_wants_sp3});
          },
  };
}

}  // namespace mscsim::conditions
