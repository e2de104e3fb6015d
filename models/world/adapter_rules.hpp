#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim {

/// Whether the driver that was loaded is the one that the adapter's package brought. Where a
/// service pack put its own over an OEM's, or an OEM's went over the retail one, it is not.
/// Source: Q240271
[[nodiscard]] bool driver_fits(const View& view, NodeId id, AdapterSlot slot);

/// Whether Ndis.sys in memory looks for adapters where this one is. Source: Q167632
[[nodiscard]] bool is_detected(const NodeImages& node, const Adapter& adapter);

/// Whether the adapter's driver starts: Ndis.sys in memory finds it, its hardware works, and the
/// driver is the one for it. Source: Q167632, Q170995, Q230013
[[nodiscard]] bool driver_starts(const View& view, NodeId id, AdapterSlot slot);

/// Whether frames pass between the adapter and its wire: TCP/IP brought it up, its hardware works
/// and its cable is in. Source: Q176320, Q317140
[[nodiscard]] bool is_on_wire(const NodeNetwork& node, AdapterSlot slot);

/// Whether a cluster network interface is what MSCS knows that adapter by. Source: Q267548
[[nodiscard]] bool is_interface_of(const NetworkInterface& interface, NodeId node,
                                   const Adapter& adapter);

/// The adapter of `id` that is its interface to `network`. Source: Q267548
[[nodiscard]] std::optional<AdapterSlot> adapter_on(const View& view, NodeId id,
                                                    ClusterNetworkId network);

}  // namespace mscsim
