#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/source.hpp"

namespace mscsim {

enum class ResourceType : std::uint8_t { ip_address, network_name, physical_disk, count };

/// Private properties of the resource types, as cluster.exe /priv names them.
enum class Property : std::uint8_t {
  address,
  subnet_mask,
  network,
  enable_netbios,
  name,
  disk,
  count
};

/// How the value of a property is written.
enum class PropertyKind : std::uint8_t { ipv4, boolean, cluster_network, name, disk };

/// Private properties that one resource can have.
inline constexpr int properties_max = 4;

}  // namespace mscsim

namespace mscsim::catalogue {

struct PropertyRow {
  Property property;
  std::string_view name;
  PropertyKind kind;
  ResourceType type;  ///< whose property it is
  std::uint8_t slot;  ///< its place in Resource::properties, below properties_max
  Source source;
};

struct ResourceTypeRow {
  ResourceType type;
  std::string_view name;  ///< as Cluster Administrator lists it
  std::optional<ResourceType> required_dependency;
  Source source;
};

/// One row for each ResourceType, in order.
[[nodiscard]] std::span<const ResourceTypeRow> resource_types();
[[nodiscard]] const ResourceTypeRow& resource_type(ResourceType type);
[[nodiscard]] std::optional<ResourceType> find_resource_type(std::string_view name);

/// One row for each Property, in order.
[[nodiscard]] std::span<const PropertyRow> properties();
[[nodiscard]] const PropertyRow& property(Property property);
[[nodiscard]] std::optional<Property> find_property(std::string_view name);

}  // namespace mscsim::catalogue
