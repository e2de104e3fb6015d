#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The next start of the machine ends in a STOP screen.
Condition tcpip_and_netbt_mismatched() {
  return {
      .name = "tcpip-and-netbt-mismatched",
      .help = "tcpip.sys and netbt.sys on disk are of different levels",
      .source = "Q317252, Q162205",
      .asks =
          [](const View& view, NodeId id) {
            const Files& on_disk = view.disk(id).on_disk;
            return on_disk[File::tcpip].origin != Origin::absent &&
                   on_disk[File::netbt].origin != Origin::absent &&
                   on_disk[File::tcpip].level != on_disk[File::netbt].level;
          },
  };
}

}  // namespace mscsim::conditions
