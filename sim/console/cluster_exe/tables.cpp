#include "sim/console/cluster_exe/tables.hpp"

#include <fmt/format.h>

#include "models/cluster/resources/resource_dll.hpp"
#include "models/cluster/state_words.hpp"

namespace mscsim::console::cluster_exe {
namespace {

using cluster::word;

/// Names are cut to their columns.
std::string resource_row(std::string_view resource, std::string_view group, std::string_view node,
                         std::string_view state) {
  return fmt::format("{:<20.20} {:<20.20} {:<15.15} {}\n", resource, group, node, state);
}

std::string group_row(std::string_view group, std::string_view node, std::string_view state) {
  return fmt::format("{:<20.20} {:<15.15} {}\n", group, node, state);
}

}  // namespace

Output resource_rows(const View& view, const std::vector<ResourceId>& which) {
  const Site& site = view.site();
  const auto& resources = view.database().resources;
  const std::string rule(20, '-');
  Output out = resource_row("Resource", "Group", "Node", "Status") +
               resource_row(rule, rule, rule, "------");
  for (const ResourceId id : which) {
    const Resource& resource = resources[index(id)];
    out += resource_row(
        site.name(resource.name), site.name(view.database().groups[index(resource.group)].name),
        site.name(cluster::owner_of(view, id)), word(view.runtime().resources[index(id)].state));
  }
  return out + "\n";
}

Output group_rows(const View& view, std::optional<GroupId> only) {
  const Site& site = view.site();
  const auto& groups = view.database().groups;
  const std::string rule(20, '-');
  Output out = group_row("Group", "Node", "Status") + group_row(rule, rule, "------");
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto id = static_cast<GroupId>(i);
    if (only && *only != id) { continue; }
    out += group_row(site.name(groups[i].name), site.name(view.runtime().groups[i].owner),
                     word(cluster::group_state(view, id)));
  }
  return out + "\n";
}

Output node_rows(const View& view, std::optional<NodeId> only) {
  Output out = fmt::format("{:<14} {} {}\n{:-<14} {:-<7} {:-<21}\n", "Node", "Node ID", "Status",
                           "", "", "");
  const ClusterRuntime& runtime = view.runtime();
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (!view.database().members.contains(id) || (only && *only != id)) { continue; }
    const std::string_view status = !runtime.up.contains(id)              ? "Down"
                                    : view.database().paused.contains(id) ? "Paused"
                                                                          : "Up";
    out += fmt::format("{:<14.14} {:>7} {}\n", view.site().name(id), i + 1, status);
  }
  return out + "\n";
}

Output property_rows(std::string_view kind, std::string_view name,
                     const std::vector<PropertyLine>& lines) {
  Output out = fmt::format("T  {:<20} {:<30} Value\n{:-<2} {:-<20} {:-<30} {:-<23}\n", kind, "Name",
                           "", "", "", "");
  for (const PropertyLine& line : lines) {
    out += fmt::format("{:<2} {:<20.20} {:<30} {}\n", line.type, name, line.name, line.value);
  }
  return out + "\n";
}

}  // namespace mscsim::console::cluster_exe
