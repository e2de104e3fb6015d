#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim {

/// Whether the driver that was loaded is the one that the adapter's package brought. Where a
/// service pack put its own over an OEM's, or an OEM's went over the retail one, it is not.
/// Source: Q240271
[[nodiscard]] bool driver_fits(const View& view, NodeId id, AdapterSlot slot);

/// Whether the adapter's driver starts: its hardware works, and Ndis.sys in memory finds it.
/// Source: Q167632
[[nodiscard]] bool driver_starts(const NodeImages& node, const Adapter& adapter);

/// Whether a cluster network interface is what MSCS knows that adapter by. Source: Q267548
[[nodiscard]] bool is_interface_of(const NetworkInterface& interface, NodeId node,
                                   const Adapter& adapter);

/// The adapter of `id` that is its interface to `network`. Source: Q267548
[[nodiscard]] std::optional<AdapterSlot> adapter_on(const View& view, NodeId id,
                                                    ClusterNetworkId network);

}  // namespace mscsim
