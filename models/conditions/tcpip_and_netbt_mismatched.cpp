#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The next start of the machine ends in a STOP screen.
Condition tcpip_and_netbt_mismatched() {
  return {
      .name = "tcpip-and-netbt-mismatched",
      .help = "tcpip.sys and netbt.sys on disk are of different levels, one from SP3 on",
      .source = "Q317252, Q162205",
      .asks =
          [](const View& view, NodeId id) {
            const FileVersion tcpip = view.disk(id).on_disk[File::tcpip];
            const FileVersion netbt = view.disk(id).on_disk[File::netbt];
            return tcpip.origin != Origin::absent && netbt.origin != Origin::absent &&
                   tcpip.level != netbt.level && std::max(tcpip.level, netbt.level) >= Level::sp3;
          },
  };
}

}  // namespace mscsim::conditions
