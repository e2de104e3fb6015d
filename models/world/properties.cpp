#include "models/world/properties.hpp"

#include "models/check.hpp"

namespace mscsim {

std::uint32_t property_in_effect(const View& view, ResourceId resource, Property property) {
  const Resource& row = view.database().resources[index(resource)];
  MSCSIM_CHECK(catalogue::property(property).types.contains(row.type));
  const std::uint8_t slot = catalogue::property(property).slot;
  for (const PropertyInEffect& each : view.runtime().in_effect) {
    if (each.resource == resource && each.slot == slot) { return each.value; }
  }
  return stored_property(row, property);
}

}  // namespace mscsim
