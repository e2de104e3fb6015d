#pragma once
#include <string_view>

#include "models/catalogue/components.hpp"
#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/levels.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/software.hpp"
#include "models/catalogue/system_files.hpp"

/// What the rows of the catalogue are called, which stays when others come before them and their
/// numbers move.
namespace mscsim::catalogue {

[[nodiscard]] inline std::string_view row_name(Component row) { return component(row).word; }
[[nodiscard]] inline std::string_view row_name(File row) { return system_file(row).name; }
[[nodiscard]] inline std::string_view row_name(Hotfix row) {
  return row == Hotfix::none ? std::string_view() : hotfix(row).word;
}
[[nodiscard]] inline std::string_view row_name(Level row) { return word(row); }
[[nodiscard]] inline std::string_view row_name(LoadOrderGroup row) { return name(row); }
[[nodiscard]] inline std::string_view row_name(Message row) { return message(row).word; }
[[nodiscard]] inline std::string_view row_name(RegistryEntry row) {
  return registry_value(row).path;
}
[[nodiscard]] inline std::string_view row_name(ResourceType row) { return resource_type(row).name; }
[[nodiscard]] inline std::string_view row_name(Service row) { return service(row).key; }
[[nodiscard]] inline std::string_view row_name(Software row) { return software(row).word; }
[[nodiscard]] inline std::string_view row_name(StartType row) { return word(row); }

/// An enum whose rows have names.
template <class Row>
concept Named = requires(Row row) {
  row_name(row);
  Row::count;
};

}  // namespace mscsim::catalogue
