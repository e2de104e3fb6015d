#include "models/node/setup.hpp"

#include <algorithm>

#include "models/node/bindings.hpp"

namespace mscsim::node {
namespace {

constexpr auto cluster_services =
    ServiceSet::of(Service::clusdisk, Service::clusnet, Service::clussvc);

/// TCP/IP and its WINS Client are one to whoever adds or removes them.
template <class Change>
void for_component_and_its_part(Component component, Change change) {
  change(component);
  if (component == Component::tcpip) { change(Component::wins_client); }
}

/// Whether every component that brings the service is installed: one that two bring comes with the
/// second, and goes with either.
bool has_all_components(const NodeNetwork& node, Service service) {
  return std::ranges::all_of(catalogue::components(), [&](const auto& row) {
    return !row.services.contains(service) || node.linkage[row.component].installed;
  });
}

}  // namespace

void register_service(const Catalogue& catalogue, NodeServices& node, Service service) {
  ServiceState& state = node.services[service];
  if (state.start != StartType::absent) { return; }
  state = {.start = catalogue.services[service].start,
           .status = ServiceStatus::stopped,
           .error = Win32Error::success};
}

void unregister_service(NodeServices& node, Service service) { node.services[service] = {}; }

void add_component(Transition& transition, NodeId id, Component component, MediaSource source) {
  Node& node = transition.change_node(id);
  for_component_and_its_part(component, [&](Component part) {
    const catalogue::NetworkComponent& row = catalogue::component(part);
    const Catalogue& catalogue = transition.catalogue();
    copy_files(catalogue, node, transition.site_node(id).edition, row.files, source);
    node.linkage[part].installed = true;
    row.services.for_each([&](Service each) {
      if (has_all_components(node, each)) { register_service(catalogue, node, each); }
    });
  });
  rebind(node);
}

void remove_component(Transition& transition, NodeId id, Component component) {
  Node& node = transition.change_node(id);
  for_component_and_its_part(component, [&](Component part) {
    catalogue::component(part).services.for_each(
        [&](Service each) { unregister_service(node, each); });
    node.linkage[part] = {};
  });
  rebind(node);
}

void install_cluster_files(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  catalogue::cluster_files().for_each(
      [&](File file) { node.on_disk[file] = {.level = Level::rtm, .origin = Origin::microsoft}; });
  cluster_services.for_each(
      [&](Service each) { register_service(transition.catalogue(), node, each); });
  node.services[Service::clussvc].start = StartType::manual;
}

void remove_cluster_files(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  catalogue::cluster_files().for_each([&](File file) { node.on_disk[file] = {}; });
  cluster_services.for_each([&](Service each) { unregister_service(node, each); });
}

bool has_cluster_service(const NodeServices& node) {
  return node.services[Service::clussvc].start != StartType::absent;
}

bool disk_driver_runs(const NodeServices& node) {
  return is_running(node.services[Service::clusdisk]);
}

}  // namespace mscsim::node
