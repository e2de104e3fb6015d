#pragma once
#include <optional>
#include <string>
#include <vector>

#include "models/world/view.hpp"

namespace mscsim::node {

/// Brings every component's Linkage in line with the adapters and components that there are: a new
/// binding path is appended, enabled; one that no longer ends at an adapter is dropped; the rest
/// keep their order and whether they are disabled.
/// Source: Q231315 (the review on every change); NT 4.0 Resource Kit (usability)
void rebind(NodeNetwork& node);

/// Whether `component` reaches `adapter`: its own binding is enabled, and so is that of every
/// component on the path below it.
[[nodiscard]] bool bound(const NodeNetwork& node, Component component, AdapterSlot adapter);
[[nodiscard]] AdapterSet bound_adapters(const NodeNetwork& node, Component component);

/// Those of them that NetBT has an interface for: what a NetBIOS service gets to use.
[[nodiscard]] AdapterSet over_netbt(const NodeNetwork& node, Component component);

/// Gives NetBIOS Interface a LANA for each adapter that it is bound to.
/// ASSUMPTION: it reads its bindings as it is reset. Source: Q175935
void reset_lanas(NodeNetwork& node);

[[nodiscard]] std::optional<Binding> find_binding(const NodeNetwork& node, Component component,
                                                  AdapterSlot adapter);
/// Requires: there is such a binding.
void set_binding_enabled(NodeNetwork& node, Component component, AdapterSlot adapter, bool enabled);
/// Puts a binding at place `position` (0 is first; at the end if it is beyond) of its component's.
/// Requires: there is such a binding.
void move_binding(NodeNetwork& node, Component component, AdapterSlot adapter,
                  std::size_t position);

/// The strings that a component's Linkage key holds. Source: Windows NT Resource Kit
struct LinkageStrings {
  std::vector<std::string> bind;      ///< devices that it opens: `\Device\NetBT_dc21x41`
  std::vector<std::string> route;     ///< how it gets to them: `"NetBT" "Tcpip" "dc21x41"`
  std::vector<std::string> exports;   ///< devices that it offers: `\Device\NetBIOS_NetBT_dc21x41`
  std::vector<std::string> disabled;  ///< as `bind`, of Linkage\Disabled
};
[[nodiscard]] LinkageStrings linkage_strings(const Site& site, const NodeNetwork& node,
                                             Component component);

/// The service name of an adapter: its driver and a number, `dc21x41`. Source: Q163554
[[nodiscard]] std::string adapter_service(const Site& site, const Adapter& adapter);

}  // namespace mscsim::node
