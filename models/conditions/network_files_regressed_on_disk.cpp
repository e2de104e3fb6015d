#include "models/conditions/condition.hpp"

namespace mscsim::conditions {

/// What the next restart will load, unless the service pack is applied before it.
Condition network_files_regressed_on_disk() {
  return {
      .name = "network-files-regressed-on-disk",
      .help = "netbt.sys or tcpip.sys on disk is older than the kernel on disk",
      .source = "Q196269",
      .holds =
          [](const View& view, NodeId id) {
            const Files& on_disk = view.node(id).on_disk;
            const Level kernel = on_disk[File::ntoskrnl].level;
            const auto behind = [&](File file) {
              return on_disk[file].origin != Origin::absent && on_disk[file].level < kernel;
            };
            return behind(File::netbt) || behind(File::tcpip);
          },
  };
}

}  // namespace mscsim::conditions
