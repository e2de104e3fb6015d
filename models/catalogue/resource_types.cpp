#include "models/catalogue/resource_types.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;

constexpr std::array types{
    ResourceTypeRow{ResourceType::ip_address, "IP Address", std::nullopt, {"Q171791", sure}},
    ResourceTypeRow{
        ResourceType::network_name, "Network Name", ResourceType::ip_address, {"Q171791", sure}},
    ResourceTypeRow{ResourceType::physical_disk, "Physical Disk", std::nullopt, {"Q171791", sure}},
};
static_assert(types.size() == static_cast<std::size_t>(ResourceType::count));

constexpr std::array rows{
    PropertyRow{Property::address,
                "Address",
                PropertyKind::ipv4,
                ResourceType::ip_address,
                0,
                {"Q171791", sure}},
    PropertyRow{Property::subnet_mask,
                "SubnetMask",
                PropertyKind::ipv4,
                ResourceType::ip_address,
                1,
                {"Q171791", sure}},
    PropertyRow{Property::network,
                "Network",
                PropertyKind::cluster_network,
                ResourceType::ip_address,
                2,
                {"Q171791, Q267548", sure}},
    PropertyRow{Property::enable_netbios,
                "EnableNetBIOS",
                PropertyKind::boolean,
                ResourceType::ip_address,
                3,
                {"Q217057", sure}},
    PropertyRow{Property::name,
                "Name",
                PropertyKind::name,
                ResourceType::network_name,
                0,
                {"Q171791", sure}},
    PropertyRow{Property::disk,
                "Disk",
                PropertyKind::disk,
                ResourceType::physical_disk,
                0,
                {"Q243195 (Signature and Drive; here one word names the disk)", sure}},
};
static_assert(rows.size() == static_cast<std::size_t>(Property::count));

}  // namespace

std::span<const ResourceTypeRow> resource_types() { return types; }

const ResourceTypeRow& resource_type(ResourceType type) {
  return types.at(static_cast<std::size_t>(type));
}

std::optional<ResourceType> find_resource_type(std::string_view name) {
  const auto* const found = std::ranges::find(types, name, &ResourceTypeRow::name);
  if (found == types.end()) { return std::nullopt; }
  return found->type;
}

std::span<const PropertyRow> properties() { return rows; }

const PropertyRow& property(Property property) {
  return rows.at(static_cast<std::size_t>(property));
}

std::optional<Property> find_property(std::string_view name) {
  const auto* const found = std::ranges::find(rows, name, &PropertyRow::name);
  if (found == rows.end()) { return std::nullopt; }
  return found->property;
}

}  // namespace mscsim::catalogue
