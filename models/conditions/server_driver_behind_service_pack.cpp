#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The Server service ends with error 1130 when it starts.
Condition server_driver_behind_service_pack() {
  return {
      .name = "server-driver-behind-service-pack",
      .help = "srv.sys in memory is older than the running kernel",
      .source = "Q151427",
      .asks = [](const View& view,
                 NodeId id) { return behind_kernel(view.images(id).loaded, File::srv); },
  };
}

}  // namespace mscsim::conditions
