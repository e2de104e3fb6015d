#include <algorithm>

#include "models/catalogue/condition.hpp"

namespace mscsim::conditions {

/// A service pack put its own driver over an OEM one, or the other way round.
Condition adapter_driver_replaced() {
  return {
      .name = "adapter-driver-replaced",
      .help = "an adapter runs with a driver file that its package did not bring",
      .source = "Q240271, Q181385, Q219428",
      .asks =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return std::ranges::any_of(node.adapters, [&](const Adapter& adapter) {
              if (adapter.name == no_name) { return false; }
              const DriverPackage& package = view.site().package(adapter.package);
              if (!package.driver_file) { return false; }
              const Origin brought = package.third_party ? Origin::oem : Origin::microsoft;
              const Origin loaded = node.loaded[*package.driver_file].origin;
              // A pack may bring a driver that is meant to take the place of the vendor's.
              const bool meant =
                  loaded == Origin::microsoft &&
                  view.catalogue().files[*package.driver_file].replaced_unasked_from.has_value();
              return loaded != brought && loaded != Origin::absent && !meant;
            });
          },
  };
}

}  // namespace mscsim::conditions
