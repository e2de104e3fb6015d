#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace mscsim::evidence {

/// A category of an inventory's records, and the fields that its records can have beside those of
/// every record.
struct InventoryCategory {
  std::string_view name;
  std::vector<std::string_view> fields;
};

/// What inventory() can tell, by category.
[[nodiscard]] std::span<const InventoryCategory> inventory_categories();

/// The fields of every record of an inventory.
[[nodiscard]] std::span<const std::string_view> inventory_fields_of_all();

}  // namespace mscsim::evidence
