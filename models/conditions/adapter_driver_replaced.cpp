#include <algorithm>

#include "models/conditions/condition.hpp"

namespace mscsim::conditions {

/// A service pack put its own driver over an OEM one, or the other way round.
Condition adapter_driver_replaced() {
  return {
      .name = "adapter-driver-replaced",
      .help = "an adapter runs with a driver file that its package did not bring",
      .source = "Q240271, Q181385, Q219428",
      .holds =
          [](const View& view, NodeId id) {
            const Node& node = view.node(id);
            return std::ranges::any_of(node.adapters, [&](const Adapter& adapter) {
              if (adapter.name == no_name) { return false; }
              const DriverPackage& package = view.site().package(adapter.package);
              const Origin brought = package.third_party ? Origin::oem : Origin::microsoft;
              return package.driver_file && node.loaded[*package.driver_file].origin != brought &&
                     node.loaded[*package.driver_file].origin != Origin::absent;
            });
          },
  };
}

}  // namespace mscsim::conditions
