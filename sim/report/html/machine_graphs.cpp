#include "sim/report/html/machine_graphs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/catalogue/components.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/cluster/networks.hpp"
#include "models/cluster/state_words.hpp"
#include "models/node/bindings.hpp"
#include "models/world/view.hpp"
#include "sim/report/html/behind.hpp"

namespace mscsim::report::html {
namespace {

std::string chain_name(Component component, AdapterSlot adapter) {
  return fmt::format("{} on {}", catalogue::component(component).word, index(adapter));
}

std::string adapter_name(AdapterSlot adapter) { return fmt::format("adapter {}", index(adapter)); }

/// The images of a component's drivers that are loaded, with their levels.
std::string images(const Catalogue& catalogue, const Node& node, Component component,
                   bool& behind) {
  std::string words;
  for (const catalogue::ServiceRow& row : catalogue.services) {
    const bool its_driver =
        row.driver && catalogue::component(component).services.contains(row.service);
    const File file = row.image.value_or(File::count);
    if (!its_driver || file == File::count) { continue; }
    const FileVersion version = node.loaded[file];
    if (version.origin == Origin::absent) { continue; }
    const bool older = is_behind(catalogue, node.loaded, file);
    behind = behind || older;
    words += fmt::format("\n{} {}{}", catalogue.files[file].name,
                         version.origin == Origin::oem ? "OEM" : catalogue::word(version.level),
                         older ? ", behind" : "");
  }
  return words;
}

/// Whether NetBT, or TCP/IP, has an interface for the adapter.
bool has_interface(const Node& node, Component component, AdapterSlot adapter) {
  switch (component) {
    case Component::tcpip:
      return node.tcpip_interfaces.contains(adapter);
    case Component::wins_client:
      return node.netbt_interfaces.contains(adapter);
    default:
      return true;
  }
}

Vertex component_vertex(const Catalogue& catalogue, const Node& node, Component component,
                        AdapterSlot adapter) {
  bool behind = false;
  const std::string files = images(catalogue, node, component, behind);
  const bool works = has_interface(node, component, adapter);
  return {.name = chain_name(component, adapter),
          .label = fmt::format("{}{}{}", catalogue::component(component).title, files,
                               works ? "" : "\nno interface"),
          .look = behind  ? Look::bad
                  : works ? Look::plain
                          : Look::absent};
}

Vertex adapter_vertex(const Site& site, const Adapter& adapter, AdapterSlot slot) {
  return {.name = adapter_name(slot),
          .label = fmt::format("{}\n{}, {}{}", site.name(adapter.name),
                               node::adapter_service(site, adapter), text(adapter.address.address),
                               adapter.broken     ? "\nbroken"
                               : !adapter.plugged ? "\nunplugged"
                                                  : ""),
          .look = adapter.broken    ? Look::bad
                  : adapter.plugged ? Look::plain
                                    : Look::absent};
}

/// A vertex for what is not drawn one by one.
Vertex others(std::size_t count, std::string_view what) {
  return {.name = "others", .label = fmt::format("{} more {}", count, what), .look = Look::absent};
}

/// Rows of the cluster addresses that are online on a machine or failed there.
std::vector<std::size_t> addresses_at(const View& view, NodeId id) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < view.runtime().resources.size(); ++i) {
    const Resource& resource = view.database().resources[i];
    const ResourceState state = view.runtime().resources[i].state;
    const bool here = view.runtime().groups[index(resource.group)].owner == id;
    const bool shown = state == ResourceState::online || state == ResourceState::failed;
    if (resource.type == ResourceType::ip_address && here && shown) { rows.push_back(i); }
  }
  return rows;
}

/// A cluster address above what carries it, one of the `carriers` that are drawn.
void put_address(Graph& graph, const View& view, NodeId id, std::size_t row, std::size_t carriers) {
  const Node& node = view.node(id);
  const Resource& resource = view.database().resources[row];
  const ResourceStatus& status = view.runtime().resources[row];
  const auto& properties = resource.properties;
  const auto on =
      static_cast<ClusterNetworkId>(properties.at(catalogue::property(Property::network).slot));
  const auto slot = cluster::adapter_on(view, id, on);
  if (!slot || node.adapters[index(*slot)].name == no_name) { return; }
  const bool online = status.state == ResourceState::online;
  const Look look = online ? Look::good : Look::bad;
  const std::string name = fmt::format("resource {}", view.site().name(resource.name));
  const Ipv4 address{properties.at(catalogue::property(Property::address).slot)};
  graph.vertices.push_back(
      {.name = name,
       .label = fmt::format("{}\n{}\n{}", view.site().name(resource.name), text(address),
                            !online                    ? "Failed"
                            : status.netbios_interface ? "Online, NetBIOS interface"
                                                       : "Online, no NetBIOS interface"),
       .look = look});
  const Component below =
      status.netbios_interface || !online ? Component::wins_client : Component::tcpip;
  const std::string carrier = chain_name(below, *slot);
  const auto end = graph.vertices.begin() + static_cast<std::ptrdiff_t>(carriers);
  if (std::find_if(graph.vertices.begin(), end,
                   [&](const Vertex& vertex) { return vertex.name == carrier; }) != end) {
    graph.edges.push_back({.from = name, .to = carrier, .look = look});
  }
}

/// The cluster addresses of a machine.
void put_addresses(Graph& graph, const View& view, NodeId id, const Focus& focus) {
  const std::vector<std::size_t> rows = addresses_at(view, id);
  const std::size_t carriers = graph.vertices.size();
  std::size_t left_out = 0;
  for (const std::size_t row : rows) {
    if (rows.size() > drawn_max && !focus.has(view.database().resources[row].name)) {
      ++left_out;
    } else {
      put_address(graph, view, id, row, carriers);
    }
  }
  if (left_out > 0) { graph.vertices.push_back(others(left_out, "addresses")); }
}

Look look_of(ResourceState state) {
  switch (state) {
    case ResourceState::online:
      return Look::good;
    case ResourceState::failed:
      return Look::bad;
    case ResourceState::offline:
      return Look::absent;
    case ResourceState::online_pending:
    case ResourceState::offline_pending:
      return Look::plain;
  }
  return Look::plain;
}

bool is_here(const World& world, std::size_t row, NodeId id) {
  const GroupId group = world.database.resources[row].group;
  return world.runtime.groups[index(group)].owner == id;
}

/// The resources that a picture of a machine draws one by one.
std::vector<bool> drawn_resources(const World& world, NodeId id, const Focus& focus) {
  std::vector<bool> here(world.runtime.resources.size());
  std::size_t count = 0;
  for (std::size_t row = 0; row < here.size(); ++row) {
    here[row] = is_here(world, row, id);
    count += here[row] ? 1 : 0;
  }
  if (count <= drawn_max) { return here; }
  const auto in_focus = [&](ResourceId resource) {
    return focus.has(world.database.resources[index(resource)].name);
  };
  std::vector<bool> drawn(here.size());
  std::size_t neighbours = 0;
  for (std::size_t row = 0; row < here.size(); ++row) {
    drawn[row] = here[row] && in_focus(static_cast<ResourceId>(row));
  }
  for (const Dependency& each : world.database.dependencies) {
    const bool one = in_focus(each.resource);
    if (one == in_focus(each.provider) || !here[index(each.resource)]) { continue; }
    if (++neighbours > drawn_max) { break; }
    drawn[index(one ? each.provider : each.resource)] = true;
  }
  return drawn;
}

}  // namespace

Graph binding_graph(const Site& site, const World& world, NodeId id, const Focus& focus) {
  const View view(site, world);
  const Node& node = view.node(id);
  Graph graph;
  if (node.power != Power::running) { return graph; }
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    if (node.adapters[i].name == no_name) { continue; }
    const auto slot = static_cast<AdapterSlot>(i);
    graph.vertices.push_back(adapter_vertex(site, node.adapters[i], slot));
  }
  for (const Component component : all<Component>()) {
    const Linkage& linkage = node.linkage[component];
    const auto above = catalogue::component(component).above;
    for (std::size_t i = 0; i < linkage.count; ++i) {
      const Binding binding = linkage.bindings.at(i);
      graph.vertices.push_back(
          component_vertex(view.catalogue(), node, component, binding.adapter));
      graph.edges.push_back(
          {.from = chain_name(component, binding.adapter),
           .to = above ? chain_name(*above, binding.adapter) : adapter_name(binding.adapter),
           .look = binding.enabled ? Look::plain : Look::absent});
    }
  }
  put_addresses(graph, view, id, focus);
  return graph;
}

Graph dependency_graph(const Site& site, const World& world, NodeId id, const Focus& focus) {
  Graph graph;
  if (!world.runtime.up.contains(id)) { return graph; }
  const std::vector<bool> drawn = drawn_resources(world, id, focus);
  const auto name = [&](std::size_t row) {
    return std::string(site.name(world.database.resources[row].name));
  };
  std::size_t left_out = 0;
  for (std::size_t row = 0; row < world.runtime.resources.size(); ++row) {
    if (!is_here(world, row, id)) { continue; }
    if (!drawn[row]) {
      ++left_out;
      continue;
    }
    const Resource& config = world.database.resources[row];
    const ResourceState state = world.runtime.resources[row].state;
    graph.vertices.push_back(
        {.name = name(row),
         .label = fmt::format(
             "{}\n{}, {}\n{}", name(row), catalogue::resource_type(config.type).name,
             site.name(world.database.groups[index(config.group)].name), cluster::word(state)),
         .look = look_of(state)});
  }
  for (const Dependency& each : world.database.dependencies) {
    if (!drawn[index(each.resource)] || !drawn[index(each.provider)]) { continue; }
    graph.edges.push_back({.from = name(index(each.resource)), .to = name(index(each.provider))});
  }
  if (left_out > 0) { graph.vertices.push_back(others(left_out, "resources")); }
  return graph;
}

}  // namespace mscsim::report::html
