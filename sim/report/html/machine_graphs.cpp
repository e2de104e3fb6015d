#include "sim/report/html/machine_graphs.hpp"

#include <fmt/format.h>

#include "models/catalogue/components.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/cluster/networks.hpp"
#include "models/cluster/state_words.hpp"
#include "models/node/bindings.hpp"
#include "models/world/view.hpp"

namespace mscsim::report::html {
namespace {

std::string chain_name(Component component, AdapterSlot adapter) {
  return fmt::format("{} on {}", catalogue::component(component).word, index(adapter));
}

std::string adapter_name(AdapterSlot adapter) { return fmt::format("adapter {}", index(adapter)); }

/// The images of a component's drivers that are loaded, with their levels.
std::string images(const Node& node, Component component, bool& behind) {
  std::string words;
  for (const catalogue::ServiceRow& row : catalogue::services()) {
    const bool its_driver =
        row.driver && catalogue::component(component).services.contains(row.service);
    const File file = row.image.value_or(File::count);
    if (!its_driver || file == File::count) { continue; }
    const FileVersion version = node.loaded[file];
    if (version.origin == Origin::absent) { continue; }
    const bool older = behind_kernel(node.loaded, file);
    behind = behind || older;
    words += fmt::format("\n{} {}{}", catalogue::system_file(file).name,
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

Vertex component_vertex(const Node& node, Component component, AdapterSlot adapter) {
  bool behind = false;
  const std::string files = images(node, component, behind);
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

/// The cluster addresses of a machine, each above what carries it.
void put_addresses(Graph& graph, const View& view, NodeId id) {
  const Node& node = view.node(id);
  const auto& address = catalogue::property(Property::address);
  const auto& network = catalogue::property(Property::network);
  for (std::size_t i = 0; i < view.runtime().resources.size(); ++i) {
    const Resource& resource = view.database().resources[i];
    const ResourceStatus& status = view.runtime().resources[i];
    const bool here = view.runtime().groups[index(resource.group)].owner == id;
    const bool shown =
        status.state == ResourceState::online || status.state == ResourceState::failed;
    if (resource.type != ResourceType::ip_address || !here || !shown) { continue; }
    const auto on = static_cast<ClusterNetworkId>(resource.properties.at(network.slot));
    const auto slot = cluster::adapter_on(view, id, on);
    if (!slot || node.adapters[index(*slot)].name == no_name) { continue; }
    const bool online = status.state == ResourceState::online;
    const std::string name = fmt::format("resource {}", view.site().name(resource.name));
    graph.vertices.push_back(
        {.name = name,
         .label = fmt::format("{}\n{}\n{}", view.site().name(resource.name),
                              text(Ipv4{resource.properties.at(address.slot)}),
                              !online                    ? "Failed"
                              : status.netbios_interface ? "Online, NetBIOS interface"
                                                         : "Online, no NetBIOS interface"),
         .look = online ? Look::good : Look::bad});
    const Component below =
        status.netbios_interface || !online ? Component::wins_client : Component::tcpip;
    const std::string carrier = chain_name(below, *slot);
    const bool drawn = std::ranges::any_of(
        graph.vertices, [&](const Vertex& vertex) { return vertex.name == carrier; });
    if (drawn) {
      graph.edges.push_back({.from = name, .to = carrier, .look = online ? Look::good : Look::bad});
    }
  }
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

}  // namespace

Graph binding_graph(const Site& site, const World& world, NodeId id) {
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
      graph.vertices.push_back(component_vertex(node, component, binding.adapter));
      graph.edges.push_back(
          {.from = chain_name(component, binding.adapter),
           .to = above ? chain_name(*above, binding.adapter) : adapter_name(binding.adapter),
           .look = binding.enabled ? Look::plain : Look::absent});
    }
  }
  put_addresses(graph, view, id);
  return graph;
}

Graph dependency_graph(const Site& site, const World& world, NodeId id) {
  Graph graph;
  if (!world.runtime.up.contains(id)) { return graph; }
  const auto here = [&](ResourceId resource) {
    const GroupId group = world.database.resources[index(resource)].group;
    return world.runtime.groups[index(group)].owner == id;
  };
  const auto name = [&](ResourceId resource) {
    return std::string(site.name(world.database.resources[index(resource)].name));
  };
  for (std::size_t i = 0; i < world.runtime.resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (!here(resource)) { continue; }
    const Resource& config = world.database.resources[i];
    const ResourceState state = world.runtime.resources[i].state;
    graph.vertices.push_back(
        {.name = name(resource),
         .label = fmt::format(
             "{}\n{}, {}\n{}", name(resource), catalogue::resource_type(config.type).name,
             site.name(world.database.groups[index(config.group)].name), cluster::word(state)),
         .look = look_of(state)});
  }
  for (const Dependency& each : world.database.dependencies) {
    if (!here(each.resource)) { continue; }
    graph.edges.push_back({.from = name(each.resource), .to = name(each.provider)});
  }
  return graph;
}

}  // namespace mscsim::report::html
