#pragma once
#include <optional>

#include "models/node/files.hpp"
#include "models/world/adapter_rules.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// The slot of the adapter called `name`.
[[nodiscard]] std::optional<AdapterSlot> find_adapter(const NodeNetwork& node, NameId name);
[[nodiscard]] std::optional<AdapterSlot> free_slot(const NodeNetwork& node);

/// Sets up an adapter: copies its driver and whatever else its package fetches, and binds it.
/// An in-box driver comes from `source`; a third party's from the vendor's disk.
/// Requires: a free slot.
/// Source: Q196269, Q232910
void add_adapter(Transition& transition, NodeId id, const Adapter& adapter, MediaSource source);

/// Takes an adapter and its bindings out. What its set-up copied stays.
/// ASSUMPTION: its driver stops at once. The control panel offers a restart after it (Q231315);
/// what still works until then no source says.
/// Source: Q146333
void remove_adapter(Transition& transition, NodeId id, AdapterSlot slot);

/// Ends what TCP/IP, NetBT and NetBIOS Interface have on an adapter, until they start anew.
/// Source: Q176320
void lose_interfaces(NodeNetwork& node, AdapterSlot slot);

/// Copies the files of `package`, and makes it the adapter's driver. With another driver than
/// before it is another adapter to MSCS (Q228480).
/// ASSUMPTION: with the same one it is not: its files are updated. To reinstall it is to remove the
/// adapter and to add it.
void install_driver(Transition& transition, NodeId id, AdapterSlot slot, PackageId package,
                    MediaSource source);

using mscsim::driver_fits;
using mscsim::driver_starts;

}  // namespace mscsim::node
