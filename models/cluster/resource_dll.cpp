#include "models/cluster/resources/resource_dll.hpp"

#include "models/check.hpp"
#include "models/world/properties.hpp"

namespace mscsim::cluster {

const ResourceDll& resource_dll(ResourceType type) {
  static const auto by_type = [] {
    Per<ResourceType, const ResourceDll*> rows{};
    for (const ResourceDll& row : resources_table()) { rows[row.type] = &row; }
    return rows;
  }();
  MSCSIM_CHECK(by_type[type] != nullptr);
  return *by_type[type];
}

NodeId owner_of(const View& view, ResourceId resource) {
  const GroupId group = view.database().resources[index(resource)].group;
  return view.runtime().groups[index(group)].owner;
}

std::uint32_t property_of(const View& view, ResourceId resource, Property property) {
  return property_in_effect(view, resource, property);
}

}  // namespace mscsim::cluster
