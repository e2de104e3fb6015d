#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// What the next restart will load, unless the service pack is applied before it.
Condition network_files_regressed_on_disk() {
  return {
      .name = "network-files-regressed-on-disk",
      .help = "netbt.sys or tcpip.sys on disk is older than the kernel on disk",
      .source = "Q196269",
      .asks =
          [](const View& view, NodeId id) {
            const Files& on_disk = view.disk(id).on_disk;
            return behind_kernel(on_disk, File::netbt) || behind_kernel(on_disk, File::tcpip);
          },
  };
}

}  // namespace mscsim::conditions
