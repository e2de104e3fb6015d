#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

enum class ResourceType : std::uint8_t {
  ip_address,
  network_name,
  physical_disk,
  file_share,
  generic_application,
  generic_service,
  print_spooler,
  time_service,
  distributed_transaction_coordinator,
  message_queue_server,
  iis_virtual_root,
  count
};
using ResourceTypeSet = BitSet<ResourceType>;

/// Private properties of the resource types, as cluster.exe /priv names them.
enum class Property : std::uint8_t {
  address,
  subnet_mask,
  network,
  enable_netbios,
  name,
  disk,
  signature,
  share_name,
  path,
  remark,
  max_users,
  share_sub_dirs,
  hide_sub_dir_shares,
  security,
  command_line,
  current_directory,
  interact_with_desktop,
  use_network_name,
  service_name,
  startup_parameters,
  default_spool_directory,
  job_completion_timeout,
  alias,
  directory,
  count
};

/// How the value of a property is written.
enum class PropertyKind : std::uint8_t {
  ipv4,
  boolean,
  cluster_network,
  name,
  disk,
  text,
  number,
  signature
};

/// Private properties that one resource can have.
inline constexpr int properties_max = 7;

}  // namespace mscsim

namespace mscsim::catalogue {

struct PropertyRow {
  Property property;
  std::string_view name;
  PropertyKind kind;
  ResourceTypeSet types;  ///< whose property it is
  std::uint8_t slot;      ///< its place in Resource::properties, below properties_max
  std::uint32_t initial;  ///< where nothing is said
  Source source;
};

struct ResourceTypeRow {
  ResourceType type;
  std::string_view name;                  ///< as Cluster Administrator lists it
  ResourceTypeSet required_dependencies;  ///< one of each
  std::optional<Service> controls;        ///< the service that it starts, stops and watches
  bool one_per_cluster;
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
