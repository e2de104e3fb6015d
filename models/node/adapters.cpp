#include "models/node/adapters.hpp"

#include <algorithm>

#include "models/node/bindings.hpp"

namespace mscsim::node {
namespace {

void copy_package(Transition& transition, NodeId id, const DriverPackage& package,
                  MediaSource source) {
  NodeDisk& disk = transition.change_disk(id);
  const Edition edition = transition.site_node(id).edition;
  const Catalogue& catalogue = transition.catalogue();
  if (package.driver_file && package.third_party) {
    copy_oem_file(catalogue, disk, package);
  } else if (package.driver_file) {
    copy_files(catalogue, disk, edition, FileSet::of(*package.driver_file), source);
  }
  copy_files(catalogue, disk, edition, package.copies_from_media, source);
}

/// The least number that neither an adapter of the machine has nor the cluster still knows one by.
std::uint16_t unused_instance(const View& view, NodeId id) {
  const NodeNetwork& node = view.network(id);
  const auto& interfaces = view.database().interfaces;
  const auto used = [&](std::uint16_t instance) {
    return std::ranges::any_of(node.adapters,
                               [&](const Adapter& adapter) {
                                 return adapter.name != no_name && adapter.instance == instance;
                               }) ||
           std::ranges::any_of(interfaces, [&](const NetworkInterface& interface) {
             return interface.node == id && interface.adapter_instance == instance;
           });
  };
  std::uint16_t instance = 1;
  while (used(instance)) { ++instance; }
  return instance;
}

}  // namespace

std::optional<AdapterSlot> find_adapter(const NodeNetwork& node, NameId name) {
  const auto* const found = std::ranges::find(node.adapters, name, &Adapter::name);
  if (found == node.adapters.end()) { return std::nullopt; }
  return static_cast<AdapterSlot>(found - node.adapters.begin());
}

std::optional<AdapterSlot> free_slot(const NodeNetwork& node) {
  return find_adapter(node, no_name);
}

void add_adapter(Transition& transition, NodeId id, const Adapter& adapter, MediaSource source) {
  NodeNetwork& node = transition.change_network(id);
  const AdapterSlot slot = free_slot(node).value();
  const std::uint16_t instance = unused_instance(transition, id);
  node.adapters[index(slot)] = adapter;
  node.adapters[index(slot)].instance = instance;
  copy_package(transition, id, transition.site().package(adapter.package), source);
  rebind(node);
}

void remove_adapter(Transition& transition, NodeId id, AdapterSlot slot) {
  NodeNetwork& node = transition.change_network(id);
  node.adapters[index(slot)] = {};
  node.leased.erase(slot);
  node.lease_lost.erase(slot);
  lose_interfaces(node, slot);
  rebind(node);
}

void lose_interfaces(NodeNetwork& node, AdapterSlot slot) {
  node.tcpip_interfaces.erase(slot);
  node.netbt_interfaces.erase(slot);
  node.netbios_lanas.erase(slot);
  node.dhcp_silent.erase(slot);
  node.workstation_transports.erase(slot);
  node.server_transports.erase(slot);
  node.workstation_name_conflicts.erase(slot);
  node.messenger_name_conflicts.erase(slot);
  node.server_name_conflicts.erase(slot);
}

void install_driver(Transition& transition, NodeId id, AdapterSlot slot, PackageId package,
                    MediaSource source) {
  if (transition.network(id).adapters[index(slot)].package != package) {
    const std::uint16_t instance = unused_instance(transition, id);
    Adapter& adapter = transition.change_network(id).adapters[index(slot)];
    adapter.package = package;
    adapter.instance = instance;
  }
  copy_package(transition, id, transition.site().package(package), source);
}

}  // namespace mscsim::node
