#pragma once
#include "models/catalogue/registry_values.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs for registry values share.
namespace mscsim::verbs {

inline constexpr std::uint8_t registry_entry = 1;

/// Their second parameter.
inline constexpr Parameter registry_path{
    .name = "value",
    .kind = Kind::registry_value,
    .help = "its path below HKEY_LOCAL_MACHINE: `mscsim catalogue registry-values` lists them"};

[[nodiscard]] inline RegistryEntry entry_of(const Arguments& arguments) {
  return arguments.get<RegistryEntry>(registry_entry);
}

}  // namespace mscsim::verbs
