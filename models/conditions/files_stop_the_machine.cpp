#include "models/conditions/condition.hpp"
#include "models/world/file_rules.hpp"
namespace mscsim::conditions {

/// The next start of the machine ends in a STOP screen. tcpip-and-netbt-mismatched is one of its
/// cases.
Condition files_stop_the_machine() {
  return {
      .name = "files-stop-the-machine",
      .help = "files on disk that do not go together in the kernel",
      .source = "Q317252, Q162205, Q245014, Q247224, Q246683",
      .holds = [](const View& view, NodeId id) { return stop_at_boot(view.node(id)) != nullptr; },
  };
}

}  // namespace mscsim::conditions
