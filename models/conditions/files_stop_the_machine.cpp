#include "models/catalogue/condition.hpp"
#include "models/world/state_tests.hpp"

namespace mscsim::conditions {

/// The next start of the machine ends in a STOP screen, by files that ship: what is declared has
/// conditions of its own. tcpip-and-netbt-mismatched is one of its cases.
Condition files_stop_the_machine() {
  return {
      .name = "files-stop-the-machine",
      .help = "files on disk that do not go together in the kernel",
      .source = "Q317252, Q162205, Q245014, Q247224, Q246683",
      .asks =
          [](const View& view, NodeId id) {
            const auto* const behaviour = behaviour_at(Moment::boot, 0, view, id);
            const std::size_t shipped = Catalogue::shipped()->at(Moment::boot).size();
            const auto asked = view.catalogue().at(Moment::boot);
            return behaviour != nullptr &&
                   static_cast<std::size_t>(behaviour - asked.data()) < shipped;
          },
  };
}

}  // namespace mscsim::conditions
