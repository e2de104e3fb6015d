#pragma once
#include "models/catalogue/resource_types.hpp"
#include "models/world/view.hpp"

namespace mscsim {

/// The private property of a resource as the database has it. PropertyRow::slot places it.
[[nodiscard]] inline std::uint32_t stored_property(const Resource& resource, Property property) {
  return resource.properties.at(catalogue::property(property).slot);
}

/// The private property of a resource that it runs with: what it came online with, else what it
/// would. Requires: its type has the property.
[[nodiscard]] std::uint32_t property_in_effect(const View& view, ResourceId resource,
                                               Property property);

}  // namespace mscsim
