#pragma once
#include "models/cluster/networks.hpp"
#include "models/verbs/named_resource.hpp"

// A `properties` map, as create_resource and set_private_properties take it.
namespace mscsim::verbs {

/// Why `argument`, an entry of the map, does not fit a resource of `type`; empty: it does.
[[nodiscard]] inline Refusal unless_property_fits(const View& view, const Argument& argument,
                                                  ResourceType type) {
  const catalogue::PropertyRow& row = catalogue::property(static_cast<Property>(argument.key));
  if (!row.types.contains(type)) {
    return {Win32Error::invalid_parameter, "a resource of that type has no such property"};
  }
  const bool names_network = row.kind == PropertyKind::cluster_network;
  if (names_network && !cluster::find_cluster_network(view, static_cast<NameId>(argument.value))) {
    return Win32Error::cluster_network_not_found;
  }
  return possible;
}

/// Writes an entry of the map into the resource's configuration.
/// Requires: it fits.
inline void set_property(Transition& transition, ResourceId id, const Argument& argument) {
  const catalogue::PropertyRow& row = catalogue::property(static_cast<Property>(argument.key));
  auto value = static_cast<std::uint32_t>(argument.value);
  if (row.kind == PropertyKind::cluster_network) {
    const auto network =
        cluster::find_cluster_network(transition, static_cast<NameId>(argument.value));
    value = static_cast<std::uint32_t>(network.value());
  }
  cluster::set_property(transition, id, row.property, value);
}

}  // namespace mscsim::verbs
