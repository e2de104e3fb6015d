#include "sim/report/changes_of_cluster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "models/cluster/state_words.hpp"
#include "sim/report/changes_of_node.hpp"
#include "sim/report/rows_by_name.hpp"

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

std::string_view word(NetworkRole role) {
  switch (role) {
    case NetworkRole::none:
      return "not used";
    case NetworkRole::internal:
      return "internal";
    case NetworkRole::client:
      return "client access";
    case NetworkRole::all:
      return "all communications";
    case NetworkRole::count:
      break;
  }
  return {};
}

void add_networks(const Site& site, const ClusterDatabase& before, const ClusterDatabase& after,
                  Lines& lines) {
  for_each_pair(before.networks, after.networks, [&](std::size_t was, std::size_t is) {
    if (is == after.networks.size()) {
      lines.push_back(
          fmt::format("cluster network {} removed", site.name(before.networks[was].name)));
      return;
    }
    const ClusterNetwork& network = after.networks[is];
    if (was == before.networks.size()) {
      lines.push_back(fmt::format("cluster network {} made: {}, {}", site.name(network.name),
                                  address_words(network.subnet), word(network.role)));
      return;
    }
    const ClusterNetwork& old = before.networks[was];
    if (old.subnet != network.subnet) {
      lines.push_back(fmt::format("cluster network {}: {} -> {}", site.name(network.name),
                                  address_words(old.subnet), address_words(network.subnet)));
    }
    if (old.role != network.role) {
      lines.push_back(fmt::format("cluster network {}: {} -> {}", site.name(network.name),
                                  word(old.role), word(network.role)));
    }
  });
}

void add_interfaces(const Site& site, const ClusterDatabase& database, const ClusterDatabase& other,
                    std::string_view fate, Lines& lines) {
  for (const NetworkInterface& interface : database.interfaces) {
    if (std::ranges::find(other.interfaces, interface) != other.interfaces.end()) { continue; }
    const std::size_t network = index(interface.network);
    lines.push_back(fmt::format(
        "cluster network interface {}: {} on {}", fate,
        fmt::format("{} {}", site.name(interface.node), text(interface.address)),
        network < database.networks.size() ? site.name(database.networks[network].name) : "?"));
  }
}

std::optional<NodeId> owner_of(const ClusterRuntime& runtime, std::size_t group) {
  if (group >= runtime.groups.size()) { return std::nullopt; }
  return runtime.groups[group].owner;
}

std::string_view owner_name(const Site& site, const ClusterRuntime& runtime, std::size_t group) {
  const auto owner = owner_of(runtime, group);
  return owner ? site.name(*owner) : "nobody";
}

void add_groups(const Site& site, const World& before, const World& after, Lines& lines) {
  const auto& old = before.database.groups;
  const auto& now = after.database.groups;
  for_each_pair(old, now, [&](std::size_t was, std::size_t is) {
    if (is == now.size()) {
      lines.push_back(fmt::format("group {} deleted", site.name(old[was].name)));
    } else if (was == old.size()) {
      lines.push_back(fmt::format("group {} made on {}", site.name(now[is].name),
                                  owner_name(site, after.runtime, is)));
    } else if (owner_of(before.runtime, was) != owner_of(after.runtime, is)) {
      lines.push_back(fmt::format("{}: owner {} -> {}", site.name(now[is].name),
                                  owner_name(site, before.runtime, was),
                                  owner_name(site, after.runtime, is)));
    }
  });
}

/// What a line about a resource begins with: its name and a colon, which a disk's has already.
std::string headed(std::string_view name) {
  return name.ends_with(':') ? std::string(name) : fmt::format("{}:", name);
}

std::string value_words(const Site& site, const ClusterDatabase& database, PropertyKind kind,
                        std::uint32_t value) {
  switch (kind) {
    case PropertyKind::ipv4:
      return text(Ipv4{value});
    case PropertyKind::boolean:
      return value == 0 ? "no" : "yes";
    case PropertyKind::cluster_network:
      if (value >= database.networks.size()) { return "none"; }
      return std::string(site.name(database.networks[value].name));
    case PropertyKind::name:
      return std::string(site.name(static_cast<NameId>(value)));
    case PropertyKind::disk:
      if (value >= site.disks().size()) { return "none"; }
      return std::string(site.name(static_cast<DiskId>(value)));
    case PropertyKind::text:
      return std::string(site.name(static_cast<NameId>(value)));
    case PropertyKind::number:
      return std::to_string(value);
  }
  return {};
}

/// Where `old` and `now` are of the same type.
void add_properties(const Site& site, const World& before, const World& after, const Resource& old,
                    const Resource& now, Lines& lines) {
  if (old.properties == now.properties) { return; }
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    const std::uint32_t was = old.properties.at(row.slot);
    const std::uint32_t is = now.properties.at(row.slot);
    if (!row.types.contains(now.type) || was == is) { continue; }
    lines.push_back(fmt::format("{} {} {} -> {}", headed(site.name(now.name)), row.name,
                                value_words(site, before.database, row.kind, was),
                                value_words(site, after.database, row.kind, is)));
  }
}

ResourceStatus status_of(const ClusterRuntime& runtime, std::size_t resource) {
  return resource < runtime.resources.size() ? runtime.resources[resource] : ResourceStatus{};
}

void add_resource(const Site& site, const World& before, const World& after, std::size_t was,
                  std::size_t is, Lines& lines) {
  const auto& old = before.database.resources;
  const auto& now = after.database.resources;
  if (is == now.size()) {
    lines.push_back(fmt::format("resource {} deleted", site.name(old[was].name)));
    return;
  }
  const Resource& resource = now[is];
  const std::string_view name = site.name(resource.name);
  const auto& groups = after.database.groups;
  const auto group_name = [&](GroupId group) {
    return index(group) < groups.size() ? site.name(groups[index(group)].name) : "?";
  };
  if (was == old.size()) {
    lines.push_back(fmt::format("resource {} created: {}, in {}", name,
                                catalogue::resource_type(resource.type).name,
                                group_name(resource.group)));
  } else {
    if (old[was].group != resource.group) {
      lines.push_back(fmt::format("{} now in {}", headed(name), group_name(resource.group)));
    }
    if (old[was].type == resource.type) {
      add_properties(site, before, after, old[was], resource, lines);
    }
  }
  const ResourceStatus old_status =
      was == old.size() ? ResourceStatus{} : status_of(before.runtime, was);
  const ResourceStatus status = status_of(after.runtime, is);
  if (old_status.state != status.state) {
    lines.push_back(fmt::format("{} {} -> {}", headed(name), cluster::word(old_status.state),
                                cluster::word(status.state)));
  }
  if (old_status.netbios_interface != status.netbios_interface) {
    lines.push_back(fmt::format("{} NetBIOS interface {}", headed(name),
                                status.netbios_interface ? "created" : "gone"));
  }
}

/// A dependency by the names of its resources, which outlast their rows.
using NamedDependency = std::pair<NameId, NameId>;

std::vector<NamedDependency> named_dependencies(const ClusterDatabase& database) {
  const auto name = [&](ResourceId id) {
    return index(id) < database.resources.size() ? database.resources[index(id)].name : no_name;
  };
  std::vector<NamedDependency> named;
  named.reserve(database.dependencies.size());
  for (const Dependency& each : database.dependencies) {
    named.emplace_back(name(each.resource), name(each.provider));
  }
  return named;
}

void add_dependencies(const Site& site, const ClusterDatabase& database,
                      const ClusterDatabase& other, std::string_view fate, Lines& lines) {
  std::vector<NamedDependency> others = named_dependencies(other);
  std::ranges::sort(others);
  for (const NamedDependency& each : named_dependencies(database)) {
    if (std::ranges::binary_search(others, each)) { continue; }
    lines.push_back(fmt::format("dependency {}: {} on {}", fate, site.name(each.first),
                                site.name(each.second)));
  }
}

void add_members(const Site& site, const World& before, const World& after, Lines& lines) {
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const bool member = after.database.members.contains(node);
    if (before.database.members.contains(node) != member) {
      lines.push_back(
          fmt::format("cluster: {} {}", site.name(node), member ? "is a member" : "was evicted"));
    }
    const bool up = after.runtime.up.contains(node);
    if (before.runtime.up.contains(node) != up) {
      lines.push_back(fmt::format("cluster: {} {}", site.name(node), up ? "is up" : "is down"));
    }
  }
}

void add_quorum(const Site& site, const ClusterDatabase& before, const ClusterDatabase& after,
                Lines& lines) {
  const auto words = [&site](const ClusterDatabase& database) -> std::string_view {
    const std::size_t row = index(database.quorum_resource);
    if (database.local_quorum || row >= database.resources.size()) { return "local"; }
    return site.name(database.resources[row].name);
  };
  if (after.name != no_name && (before.name == no_name || words(before) != words(after))) {
    lines.push_back(fmt::format("cluster: quorum {}", words(after)));
  }
}

/// Gives what has another name in the same row that name, and says so.
void rename_rows(const Site& site, std::string_view kind, auto& before, const auto& after,
                 Lines& lines) {
  const auto same_name = [](const auto& was, const auto& is) { return was.name == is.name; };
  if (before.size() != after.size() || std::ranges::equal(before, after, same_name)) { return; }
  const auto earlier = before;
  RowsByName old_rows(earlier);
  RowsByName new_rows(after);
  for (std::size_t row = 0; row < after.size(); ++row) {
    const NameId was = earlier[row].name;
    const NameId is = after[row].name;
    const bool stays = new_rows.find(was, row) != after.size();
    if (stays || old_rows.find(is, row) != earlier.size()) { continue; }
    lines.push_back(fmt::format("{} {} renamed {}", kind, site.name(was), site.name(is)));
    before[row].name = is;
  }
}

/// The database before, by the names of after.
ClusterDatabase renamed(const Site& site, const World& before, const World& after, Lines& lines) {
  ClusterDatabase database = before.database;
  const bool goes_on = !before.runtime.up.empty() && before.runtime.up == after.runtime.up;
  if (goes_on && database.name != after.database.name) {
    lines.push_back(fmt::format("cluster {} renamed {}", site.name(database.name),
                                site.name(after.database.name)));
    database.name = after.database.name;
  }
  rename_rows(site, "group", database.groups, after.database.groups, lines);
  rename_rows(site, "resource", database.resources, after.database.resources, lines);
  return database;
}

}  // namespace

void add_changes_of_cluster(const Site& site, const World& earlier, const World& after,
                            Lines& lines) {
  if (earlier.database == after.database && earlier.runtime == after.runtime) { return; }
  World before = earlier;
  before.database = renamed(site, earlier, after, lines);
  if (before.database.name != after.database.name) {
    if (before.database.name != no_name) {
      lines.push_back(fmt::format("cluster {} is no more", site.name(before.database.name)));
    }
    if (after.database.name != no_name) {
      lines.push_back(fmt::format("cluster {} formed", site.name(after.database.name)));
    }
  }
  add_members(site, before, after, lines);
  add_quorum(site, before.database, after.database, lines);
  add_networks(site, before.database, after.database, lines);
  add_interfaces(site, before.database, after.database, "gone", lines);
  add_interfaces(site, after.database, before.database, "found", lines);
  add_groups(site, before, after, lines);
  const auto& resources = after.database.resources;
  for_each_pair(before.database.resources, resources, [&](std::size_t was, std::size_t is) {
    add_resource(site, before, after, was, is, lines);
  });
  add_dependencies(site, before.database, after.database, "removed", lines);
  add_dependencies(site, after.database, before.database, "added", lines);
}

}  // namespace mscsim::report
