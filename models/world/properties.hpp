#pragma once
#include "models/world/view.hpp"

namespace mscsim {

/// The private property of a resource that it runs with: what it came online with, else what it
/// would. PropertyRow::slot places it. Requires: its type has the property.
[[nodiscard]] std::uint32_t property_in_effect(const View& view, ResourceId resource,
                                               Property property);

}  // namespace mscsim
