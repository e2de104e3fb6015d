#include "sim/console/reachable.hpp"

#include <fmt/format.h>

#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::console {
namespace {

using cluster::ClientResult;
using cluster::ClientTry;

/// The node that has the address, on an adapter or as a cluster address.
std::optional<NodeId> node_of(const View& view, Ipv4 address) {
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    for (const Adapter& adapter : view.node(static_cast<NodeId>(id)).adapters) {
      if (adapter.name != no_name && adapter.address.address == address) {
        return static_cast<NodeId>(id);
      }
    }
  }
  for (std::size_t row = 0; row < view.database().resources.size(); ++row) {
    const auto resource = static_cast<ResourceId>(row);
    if (view.database().resources[row].type == ResourceType::ip_address &&
        view.runtime().resources[row].state == ResourceState::online &&
        cluster::property_of(view, resource, Property::address) == address.value) {
      return cluster::owner_of(view, resource);
    }
  }
  return std::nullopt;
}

std::optional<Ipv4> address_of_node(const View& view, NodeId id) {
  const Node& node = view.node(id);
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    if (node.netbt_interfaces.contains(static_cast<AdapterSlot>(slot))) {
      return node.adapters[slot].address.address;
    }
  }
  return std::nullopt;
}

std::optional<Ipv4> address_of_network_name(const View& view, NameId name) {
  std::optional<Ipv4> address;
  for (std::size_t row = 0; row < view.database().resources.size(); ++row) {
    const auto resource = static_cast<ResourceId>(row);
    if (view.database().resources[row].type != ResourceType::network_name ||
        view.runtime().resources[row].state != ResourceState::online ||
        cluster::property_of(view, resource, Property::name) != index(name)) {
      continue;
    }
    cluster::for_each_provider(view, resource, [&](ResourceId provider) {
      if (!address && view.database().resources[index(provider)].type == ResourceType::ip_address) {
        address = Ipv4{cluster::property_of(view, provider, Property::address)};
      }
    });
  }
  return address;
}

}  // namespace

Target find_target(const View& view, std::string_view typed) {
  if (const auto address = parse_ipv4(typed)) {
    return {.address = address, .name = std::nullopt, .node = node_of(view, *address)};
  }
  const auto name = view.site().find_name(typed);
  if (!name || *name == no_name) { return {}; }
  if (const auto address = address_of_network_name(view, *name)) {
    return {.address = address, .name = name, .node = node_of(view, *address)};
  }
  if (const auto id = view.site().find_node(typed)) {
    return {.address = address_of_node(view, *id), .name = name, .node = id};
  }
  for (const Host& host : view.surroundings().hosts) {
    if (host.name == *name) {
      return {.address = host.address, .name = name, .node = std::nullopt};
    }
  }
  return {};
}

ClientResult try_target(const View& view, NodeId from, ClientTry what, const Target& target) {
  if (target.name) { return cluster::try_name(view, what, *target.name); }
  return cluster::try_address(view, what, target.address.value_or(Ipv4{}), from);
}

std::string physical_address(Ipv4 address) {
  const std::uint32_t bits = address.value;
  return fmt::format("00-A0-C9-{:02X}-{:02X}-{:02X}", bits >> 16U & 0xFFU, bits >> 8U & 0xFFU,
                     bits & 0xFFU);
}

}  // namespace mscsim::console
