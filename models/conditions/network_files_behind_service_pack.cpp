#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// What Q232910 names as its cause, once a restart has loaded it.
Condition network_files_behind_service_pack() {
  return {
      .name = "network-files-behind-service-pack",
      .help = "netbt.sys or tcpip.sys in memory is older than the running kernel",
      .source = "Q232910, Q196269",
      .asks =
          [](const View& view, NodeId id) {
            const Files& loaded = view.images(id).loaded;
            return behind_kernel(loaded, File::netbt) || behind_kernel(loaded, File::tcpip);
          },
  };
}

}  // namespace mscsim::conditions
