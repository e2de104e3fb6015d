#include "models/node/bindings.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "models/check.hpp"

namespace mscsim::node {
namespace {

std::span<Binding> in_use(Linkage& linkage) { return {linkage.bindings.data(), linkage.count}; }
std::span<const Binding> in_use(const Linkage& linkage) {
  return {linkage.bindings.data(), linkage.count};
}

/// Whether there is a path from `component` down to the adapters, all of it installed.
bool usable(const NodeNetwork& node, Component component) {
  if (!node.linkage[component].installed) { return false; }
  const auto below = catalogue::component(component).above;
  return !below || usable(node, *below);
}

Binding& binding_at(NodeNetwork& node, Component component, AdapterSlot adapter) {
  const auto bindings = in_use(node.linkage[component]);
  const auto found = std::ranges::find(bindings, adapter, &Binding::adapter);
  MSCSIM_CHECK(found != bindings.end());
  return *found;
}

std::string key(Component component) {
  switch (component) {
    case Component::tcpip:
      return "Tcpip";
    case Component::wins_client:
      return "NetBT";
    case Component::netbios_interface:
      return "NetBIOS";
    case Component::workstation:
      return "LanmanWorkstation";
    case Component::server:
      return "LanmanServer";
    case Component::count:
      break;
  }
  return {};
}

/// The name under which `component` offers `adapter` to those above: `NetBT_dc21x41`. TCP/IP is
/// opened as itself, so it adds nothing. Source: Q151237, Q260180
std::string exported(Component component, const std::string& adapter) {
  const auto below = catalogue::component(component).above;
  if (!below) { return adapter; }
  return key(component) + "_" + exported(*below, adapter);
}

std::string routed(Component component, const std::string& adapter) {
  const auto below = catalogue::component(component).above;
  const std::string rest = below ? '"' + key(*below) + "\" " : "";
  return below ? rest + routed(*below, adapter) : '"' + adapter + '"';
}

}  // namespace

void rebind(NodeNetwork& node) {
  for (const Component component : all<Component>()) {
    Linkage& linkage = node.linkage[component];
    Linkage renewed{.installed = linkage.installed, .count = 0, .bindings = {}};
    const auto keep = [&](Binding binding) { renewed.bindings.at(renewed.count++) = binding; };
    const auto exists = [&](AdapterSlot slot) {
      return node.adapters[index(slot)].name != no_name;
    };
    if (usable(node, component)) {
      for (const Binding binding : in_use(linkage)) {
        if (exists(binding.adapter)) { keep(binding); }
      }
      for (std::size_t i = 0; i < node.adapters.size(); ++i) {
        const auto slot = static_cast<AdapterSlot>(i);
        if (exists(slot) && !find_binding(node, component, slot)) {
          keep({.adapter = slot, .enabled = true});
        }
      }
    }
    linkage = renewed;
  }
}

bool bound(const NodeNetwork& node, Component component, AdapterSlot adapter) {
  const auto binding = find_binding(node, component, adapter);
  const auto below = catalogue::component(component).above;
  return binding && binding->enabled && (!below || bound(node, *below, adapter));
}

AdapterSet bound_adapters(const NodeNetwork& node, Component component) {
  AdapterSet result;
  for (const Binding binding : in_use(node.linkage[component])) {
    if (bound(node, component, binding.adapter)) { result.insert(binding.adapter); }
  }
  return result;
}

AdapterSet over_netbt(const NodeNetwork& node, Component component) {
  return {bound_adapters(node, component).bits & node.netbt_interfaces.bits};
}

void reset_lanas(NodeNetwork& node) {
  node.netbios_lanas = over_netbt(node, Component::netbios_interface);
}

std::optional<Binding> find_binding(const NodeNetwork& node, Component component,
                                    AdapterSlot adapter) {
  const auto bindings = in_use(node.linkage[component]);
  const auto found = std::ranges::find(bindings, adapter, &Binding::adapter);
  if (found == bindings.end()) { return std::nullopt; }
  return *found;
}

void set_binding_enabled(NodeNetwork& node, Component component, AdapterSlot adapter,
                         bool enabled) {
  binding_at(node, component, adapter).enabled = enabled;
}

void move_binding(NodeNetwork& node, Component component, AdapterSlot adapter,
                  std::size_t position) {
  const auto bindings = in_use(node.linkage[component]);
  const auto from = std::ranges::find(bindings, adapter, &Binding::adapter) - bindings.begin();
  const auto to = static_cast<std::ptrdiff_t>(std::min(position, bindings.size() - 1));
  const auto at = [&](std::ptrdiff_t place) { return std::next(bindings.begin(), place); };
  if (from < to) {
    std::rotate(at(from), at(from + 1), at(to + 1));
  } else {
    std::rotate(at(to), at(from), at(from + 1));
  }
}

std::string adapter_service(const Site& site, const Adapter& adapter) {
  return std::string(site.name(adapter.package)) + std::to_string(adapter.instance);
}

LinkageStrings linkage_strings(const Site& site, const NodeNetwork& node, Component component) {
  LinkageStrings strings;
  const auto below = catalogue::component(component).above;
  for (const Binding binding : in_use(node.linkage[component])) {
    const std::string adapter = adapter_service(site, node.adapters[index(binding.adapter)]);
    const std::string device = R"(\Device\)" + (below ? exported(*below, adapter) : adapter);
    if (!bound(node, component, binding.adapter)) {
      strings.disabled.push_back(device);
      continue;
    }
    strings.bind.push_back(device);
    strings.route.push_back(routed(component, adapter));
    strings.exports.push_back(R"(\Device\)" + exported(component, adapter));
  }
  return strings;
}

}  // namespace mscsim::node
