#include "sim/artifacts/cluster_registry.hpp"

#include <fmt/format.h>

#include "models/catalogue/resource_types.hpp"

namespace mscsim::artifacts {
namespace {

using console::dword;
using console::key_at;
using console::multi_sz;
using console::RegistryKey;
using console::RegistryValue;
using console::sz;

/// 64-bit FNV-1a, its bits mixed once more.
std::uint64_t digest(std::string_view kind, std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const std::string_view part : {kind, std::string_view("\\"), name}) {
    for (const char c : part) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3; }
  }
  hash = (hash ^ hash >> 33U) * 0xFF51AFD7ED558CCD;
  return hash ^ hash >> 33U;
}

std::string guid(std::string_view kind, std::string_view name) {
  const std::uint64_t high = digest(kind, name);
  // The other way round, for other digits.
  // NOLINTNEXTLINE(readability-suspicious-call-argument)
  const std::uint64_t low = digest(name, kind);
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, high >> 16U & 0xFFFFU,
                     high & 0xFFFFU, low >> 48U, low & 0xFFFFFFFFFFFFU);
}

/// What names a node in the database: its number, from 1.
std::string node_number(NodeId node) { return std::to_string(index(node) + 1); }

/// The database of one world, in words.
class Database {
 public:
  explicit Database(const View& view) : view_(&view), database_(&view.database()) {}

  [[nodiscard]] RegistryKey key() const {
    RegistryKey root{.name = "Cluster", .values = {}, .keys = {}};
    if (database_->name == no_name) { return root; }
    root.values = {sz("ClusterName", name(database_->name))};
    put_groups(root);
    put_interfaces(root);
    put_networks(root);
    put_nodes(root);
    put_quorum(root);
    put_types(root);
    put_resources(root);
    return root;
  }

 private:
  [[nodiscard]] std::string name(NameId id) const { return std::string(view_->site().name(id)); }
  [[nodiscard]] std::string group_guid(GroupId id) const {
    return guid("Groups", name(database_->groups[index(id)].name));
  }
  [[nodiscard]] std::string resource_guid(ResourceId id) const {
    return guid("Resources", name(database_->resources[index(id)].name));
  }
  [[nodiscard]] std::string network_guid(ClusterNetworkId id) const {
    return guid("Networks", name(database_->networks[index(id)].name));
  }
  [[nodiscard]] std::vector<std::string> node_numbers(NodeSet nodes) const {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < view_->site().nodes().size(); ++i) {
      const auto node = static_cast<NodeId>(i);
      if (nodes.contains(node)) { numbers.push_back(node_number(node)); }
    }
    return numbers;
  }

  void put_groups(RegistryKey& root) const {
    for (std::size_t i = 0; i < database_->groups.size(); ++i) {
      const Group& group = database_->groups[i];
      const auto id = static_cast<GroupId>(i);
      std::vector<std::string> contains;
      for (std::size_t row = 0; row < database_->resources.size(); ++row) {
        if (database_->resources[row].group == id) {
          contains.push_back(resource_guid(static_cast<ResourceId>(row)));
        }
      }
      auto& values = key_at(root, "Groups\\" + group_guid(id)).values;
      values = {dword("AutoFailbackType", group.auto_failback ? 1 : 0),
                multi_sz("Contains", std::move(contains)),
                dword("FailoverPeriod", group.failover_period_h),
                dword("FailoverThreshold", group.failover_threshold),
                sz("Name", name(group.name)),
                multi_sz("PreferredOwners", node_numbers(group.preferred_owners))};
      if (group.failback_window_start != any_hour) {
        values.push_back(dword("FailbackWindowEnd", group.failback_window_end));
        values.push_back(dword("FailbackWindowStart", group.failback_window_start));
      }
    }
  }

  void put_interfaces(RegistryKey& root) const {
    for (const NetworkInterface& each : database_->interfaces) {
      const std::string address = text(each.address.address);
      const std::string interface =
          guid("NetworkInterfaces", node_number(each.node) + "-" + address);
      key_at(root, "NetworkInterfaces\\" + interface).values = {
          sz("Address", address), sz("Network", network_guid(each.network)),
          sz("Node", node_number(each.node))};
    }
  }

  void put_networks(RegistryKey& root) const {
    for (std::size_t i = 0; i < database_->networks.size(); ++i) {
      const ClusterNetwork& network = database_->networks[i];
      key_at(root, "Networks\\" + network_guid(static_cast<ClusterNetworkId>(i))).values = {
          sz("Address", text(network.subnet.address)), sz("AddressMask", text(network.subnet.mask)),
          sz("Name", name(network.name)), dword("Role", static_cast<std::uint32_t>(network.role))};
    }
  }

  void put_nodes(RegistryKey& root) const {
    for (const std::string& number : node_numbers(database_->members)) {
      const auto node = static_cast<NodeId>(std::stoul(number) - 1);
      key_at(root, "Nodes\\" + number).values = {
          sz("NodeName", view_->site().name(node)),
          dword("Paused", view_->database().paused.contains(node) ? 1 : 0)};
    }
  }

  void put_quorum(RegistryKey& root) const {
    auto& values = key_at(root, "Quorum").values;
    if (database_->local_quorum) {
      values = {sz("Path", R"(C:\WINNT\Cluster\)")};
      return;
    }
    const auto quorum = database_->quorum_resource;
    if (index(quorum) >= database_->resources.size()) { return; }
    const auto disk = static_cast<DiskId>(database_->resources[index(quorum)].properties.at(
        catalogue::property(Property::disk).slot));
    if (index(disk) < view_->site().disks().size()) {
      values.push_back(sz("Path", std::string(view_->site().name(disk)) + R"(\MSCS\)"));
    }
    values.push_back(sz("Resource", resource_guid(quorum)));
  }

  static void put_types(RegistryKey& root) {
    for (const catalogue::ResourceTypeRow& row : catalogue::resource_types()) {
      key_at(root, fmt::format("ResourceTypes\\{}", row.name)).values = {
          sz("DllName", "clusres.dll"), sz("Name", row.name)};
    }
  }

  [[nodiscard]] RegistryValue parameter(const catalogue::PropertyRow& row,
                                        std::uint32_t value) const {
    switch (row.kind) {
      case PropertyKind::ipv4:
        return sz(row.name, text(Ipv4{value}));
      case PropertyKind::cluster_network:
        return sz(row.name, value < database_->networks.size()
                                ? network_guid(static_cast<ClusterNetworkId>(value))
                                : "");
      case PropertyKind::disk:
        return sz(row.name, value < view_->site().disks().size()
                                ? view_->site().name(static_cast<DiskId>(value))
                                : "");
      case PropertyKind::name:
      case PropertyKind::text:
        return sz(row.name, name(static_cast<NameId>(value)));
      case PropertyKind::boolean:
      case PropertyKind::number:
      case PropertyKind::signature:
        return dword(row.name, value);
    }
    return {};
  }

  void put_resources(RegistryKey& root) const {
    for (std::size_t i = 0; i < database_->resources.size(); ++i) {
      const Resource& resource = database_->resources[i];
      const CommonProperties& common = resource.common;
      const auto id = static_cast<ResourceId>(i);
      std::vector<std::string> depends_on;
      for (const Dependency& each : database_->dependencies) {
        if (each.resource == id) { depends_on.push_back(resource_guid(each.provider)); }
      }
      const std::string path = "Resources\\" + resource_guid(id);
      key_at(root, path).values = {
          multi_sz("DependsOn", std::move(depends_on)),
          dword("IsAlivePollInterval", common.is_alive_poll_interval_ms),
          dword("LooksAlivePollInterval", common.looks_alive_poll_interval_ms),
          sz("Name", name(resource.name)),
          dword("PendingTimeout", common.pending_timeout_ms),
          dword("PersistentState", resource.persistent_online ? 1 : 0),
          multi_sz("PossibleOwners", node_numbers(common.possible_owners)),
          dword("RestartAction", static_cast<std::uint32_t>(common.restart_action)),
          dword("RestartPeriod", common.restart_period_ms),
          dword("RestartThreshold", common.restart_threshold),
          dword("SeparateMonitor", common.separate_monitor ? 1 : 0),
          sz("Type", catalogue::resource_type(resource.type).name)};
      for (const catalogue::PropertyRow& row : catalogue::properties()) {
        if (!row.types.contains(resource.type)) { continue; }
        key_at(root, path + R"(\Parameters)")
            .values.push_back(parameter(row, resource.properties.at(row.slot)));
      }
    }
  }

  const View* view_;
  const ClusterDatabase* database_;
};

}  // namespace

RegistryKey cluster_registry(const View& view) { return Database(view).key(); }

}  // namespace mscsim::artifacts
