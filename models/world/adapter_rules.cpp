#include "models/world/adapter_rules.hpp"

#include "models/catalogue/limits.hpp"
#include "models/world/defects.hpp"

namespace mscsim {

bool driver_fits(const View& view, NodeId id, AdapterSlot slot) {
  const DriverPackage& package =
      view.site().package(view.network(id).adapters[index(slot)].package);
  if (!package.driver_file) { return true; }
  const Origin brought = package.third_party ? Origin::oem : Origin::microsoft;
  const Origin loaded = view.images(id).loaded[*package.driver_file].origin;
  const bool takes_its_place =
      loaded == Origin::microsoft &&
      view.catalogue().files[*package.driver_file].replaced_unasked_from.has_value();
  return loaded == brought || takes_its_place;
}

bool is_detected(const NodeImages& node, const Adapter& adapter) {
  return adapter.mca_slot <= catalogue::mca_slots_of_sp2 ||
         !has_defect(node, Defect::mca_slots_max_7);
}

bool driver_starts(const View& view, NodeId id, AdapterSlot slot) {
  const Adapter& adapter = view.network(id).adapters[index(slot)];
  return adapter.name != no_name && !adapter.broken && is_detected(view.images(id), adapter) &&
         driver_fits(view, id, slot);
}

bool is_on_wire(const NodeNetwork& node, AdapterSlot slot) {
  const Adapter& adapter = node.adapters[index(slot)];
  return adapter.plugged && !adapter.broken && node.tcpip_interfaces.contains(slot);
}

bool is_interface_of(const NetworkInterface& interface, NodeId node, const Adapter& adapter) {
  return interface.node == node && adapter.name != no_name &&
         interface.adapter_instance == adapter.instance && interface.address == adapter.address;
}

std::optional<AdapterSlot> adapter_on(const View& view, NodeId id, ClusterNetworkId network) {
  const NodeNetwork& node = view.network(id);
  for (const NetworkInterface& interface : view.database().interfaces) {
    if (interface.network != network) { continue; }
    for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
      if (is_interface_of(interface, id, node.adapters[slot])) {
        return static_cast<AdapterSlot>(slot);
      }
    }
  }
  return std::nullopt;
}

}  // namespace mscsim
