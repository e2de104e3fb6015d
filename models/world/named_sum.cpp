#include "models/world/named_sum.hpp"

namespace mscsim {

std::uint64_t NamedSum::number(const catalogue::PropertyRow& row, std::uint32_t value) const {
  const bool is_text = row.kind == PropertyKind::name || row.kind == PropertyKind::text;
  return is_text ? number(static_cast<NameId>(value)) : value;
}

/// Those that are not as they are at first.
void NamedSum::add_properties(std::uint64_t place, const Resource& resource, std::uint64_t times) {
  if (resource.name == no_name) { return; }
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    const std::uint32_t value = resource.properties.at(row.slot);
    if (!row.types.contains(resource.type) || value == row.initial) { continue; }
    sum_ += place * digest_of(row.name) * times * (number(row, value) - number(row, row.initial));
  }
}

void NamedSum::add_registry(std::uint64_t place, const Registry& registry, std::uint64_t times) {
  registry.set.for_each([&](RegistryEntry entry) {
    const std::uint32_t data = registry.data[entry];
    const bool is_text = site_->catalogue().registry_values[entry].type != RegistryType::dword;
    const std::uint64_t there = !is_text ? data : number(static_cast<NameId>(data));
    sum_ += place * number(entry) * times * (there + 1);
  });
}

void NamedSum::add_in_effect(std::uint64_t place, const PropertyInEffect& property,
                             const ClusterDatabase& database, std::uint64_t times) {
  if (property == PropertyInEffect{}) { return; }
  const std::size_t resource = index(property.resource);
  if (resource >= database.resources.size()) { return; }
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    if (row.slot == property.slot && row.types.contains(database.resources[resource].type)) {
      sum_ += element(place, resource) * digest_of(row.name) * times *
              (number(row, property.value) + 1);
    }
  }
}

}  // namespace mscsim
