#include "sim/report/changes_of_cluster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "models/world/state_words.hpp"
#include "sim/report/member_changes.hpp"
#include "sim/report/rows_by_name.hpp"

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

void add_networks(const Site& site, const ClusterDatabase& before, const ClusterDatabase& after,
                  Lines& lines) {
  const auto tell = [&](std::size_t was, std::size_t is) {
    const bool goes = is == after.networks.size();
    const ClusterNetwork& network = goes ? before.networks[was] : after.networks[is];
    const std::string thing = fmt::format("cluster network {}", site.name(network.name));
    if (goes) {
      lines.push_back(thing + " removed");
    } else if (was == before.networks.size()) {
      lines.push_back(fmt::format("{} made: {}, {}", thing, address_words(network.subnet),
                                  state_word(network.role)));
    } else {
      MemberChanges(site, lines).add(thing, before.networks[was], network);
    }
  };
  for_each_pair(before.networks, after.networks, tell);
}

void add_interfaces(const Site& site, const ClusterDatabase& database, const ClusterDatabase& other,
                    std::string_view fate, Lines& lines) {
  for (const NetworkInterface& interface : database.interfaces) {
    if (std::ranges::find(other.interfaces, interface) != other.interfaces.end()) { continue; }
    const std::size_t network = index(interface.network);
    lines.push_back(fmt::format(
        "cluster network interface {}: {} on {}", fate,
        fmt::format("{} {}", site.name(interface.node), text(interface.address.address)),
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

GroupStatus group_status(const ClusterRuntime& runtime, std::size_t group) {
  return group < runtime.groups.size() ? runtime.groups[group] : GroupStatus{};
}

void add_groups(const Site& site, const World& before, const World& after, Lines& lines) {
  const auto& old = before.database.groups;
  const auto& now = after.database.groups;
  const auto tell = [&](std::size_t was, std::size_t is) {
    if (is == now.size()) {
      lines.push_back(fmt::format("group {} deleted", site.name(old[was].name)));
      return;
    }
    const std::string_view name = site.name(now[is].name);
    const std::string_view owner = owner_name(site, after.runtime, is);
    if (was == old.size()) {
      lines.push_back(fmt::format("group {} made on {}", name, owner));
    } else if (owner_of(before.runtime, was) != owner_of(after.runtime, is)) {
      lines.push_back(
          fmt::format("{}: owner {} -> {}", name, owner_name(site, before.runtime, was), owner));
    }
    MemberChanges members(site, lines);
    members.add(name, was == old.size() ? Group{} : old[was], now[is]);
    members.add(name, group_status(before.runtime, was), group_status(after.runtime, is));
  };
  for_each_pair(old, now, tell);
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
    case PropertyKind::signature:
      return text(static_cast<DiskSignature>(value));
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
  MemberChanges members(site, lines);
  const bool is_new = was == old.size();
  const Resource earlier = is_new ? Resource{} : old[was];
  if (is_new) {
    lines.push_back(fmt::format("resource {} created: {}, in {}", name,
                                catalogue::resource_type(resource.type).name,
                                group_name(resource.group)));
  } else {
    if (earlier.group != resource.group) {
      lines.push_back(fmt::format("{} now in {}", headed(name), group_name(resource.group)));
    }
    if (earlier.type == resource.type) {
      add_properties(site, before, after, earlier, resource, lines);
    }
    members.add(headed(name), earlier, resource);
  }
  members.add(headed(name), earlier.common, resource.common);
  const ResourceStatus old_status = is_new ? ResourceStatus{} : status_of(before.runtime, was);
  const ResourceStatus status = status_of(after.runtime, is);
  members.add(headed(name), old_status, status);
  if (old_status.state == status.state && !is_new &&
      earlier.persistent_online != resource.persistent_online) {
    lines.push_back(fmt::format("{} is to be {}", headed(name),
                                resource.persistent_online ? "online" : "offline"));
  }
}

/// Properties that a resource goes on with as they were.
void add_in_effect(const Site& site, const World& before, const World& after, Lines& lines) {
  for (const PropertyInEffect& each : after.runtime.in_effect) {
    const auto& earlier = before.runtime.in_effect;
    const Resource& resource = after.database.resources[index(each.resource)];
    for (const catalogue::PropertyRow& row : catalogue::properties()) {
      if (row.slot != each.slot || !row.types.contains(resource.type) ||
          std::ranges::find(earlier, each) != earlier.end()) {
        continue;
      }
      lines.push_back(fmt::format("{} goes on with {} {}", headed(site.name(resource.name)),
                                  row.name,
                                  value_words(site, after.database, row.kind, each.value)));
    }
  }
}

void add_printers(const Site& site, const World& before, const World& after, Lines& lines) {
  const auto& old = before.database.printers;
  const auto& now = after.database.printers;
  MemberChanges members(site, lines);
  members.add_named("printer", &Printer::name, old, now);
  const auto status = [](const World& world, std::size_t row) {
    return row < world.runtime.printers.size() ? world.runtime.printers[row] : PrinterStatus{};
  };
  const auto tell = [&](std::size_t was, std::size_t is) {
    if (is == now.size()) { return; }
    members.add(fmt::format("printer {}", site.name(now[is].name)), status(before, was),
                status(after, is));
  };
  for_each_pair(old, now, tell);
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
  const auto tell = [&](std::size_t was, std::size_t is) {
    add_resource(site, before, after, was, is, lines);
  };
  for_each_pair(before.database.resources, resources, tell);
  add_in_effect(site, before, after, lines);
  add_dependencies(site, before.database, after.database, "removed", lines);
  add_dependencies(site, after.database, before.database, "added", lines);
  add_printers(site, before, after, lines);
  MemberChanges members(site, lines);
  members.add_named("checkpoint of", &RegistryCheckpoint::key, before.database.checkpoints,
                    after.database.checkpoints);
  if (before.database.name != no_name && after.database.name != no_name) {
    members.add("cluster", before.database, after.database);
  }
  members.add("cluster", before.runtime, after.runtime);
}

}  // namespace mscsim::report
