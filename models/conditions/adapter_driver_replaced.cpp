#include "models/catalogue/condition.hpp"
#include "models/world/adapter_rules.hpp"

namespace mscsim::conditions {

/// A service pack put its own driver over an OEM one, or the other way round.
Condition adapter_driver_replaced() {
  return {
      .name = "adapter-driver-replaced",
      .help = "an adapter runs with a driver file that its package did not bring",
      .source = "Q240271, Q181385, Q219428",
      .asks =
          [](const View& view, NodeId id) {
            const NodeNetwork& network = view.network(id);
            for (std::size_t slot = 0; slot < network.adapters.size(); ++slot) {
              const Adapter& adapter = network.adapters[slot];
              const auto file = view.site().package(adapter.package).driver_file;
              if (adapter.name != no_name && file &&
                  view.images(id).loaded[*file].origin != Origin::absent &&
                  !driver_fits(view, id, static_cast<AdapterSlot>(slot))) {
                return true;
              }
            }
            return false;
          },
  };
}

}  // namespace mscsim::conditions
