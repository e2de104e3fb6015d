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

/// Copies the files of `package` again, and makes it the adapter's driver.
void install_driver(Transition& transition, NodeId id, AdapterSlot slot, PackageId package,
                    MediaSource source);

using mscsim::driver_fits;
using mscsim::driver_starts;

}  // namespace mscsim::node
