#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// Addresses in the machine's NetBIOS table: the adapters' and those asked for since boot.
/// Range: 0..netbios_addresses_max. Source: Q248605
[[nodiscard]] int netbios_addresses(const NodeNetwork& node);

/// Asks NetBT for an interface for one more address.
/// ASSUMPTION: NetBT makes one only if the loaded netbt.sys and tcpip.sys are at the level of the
/// running kernel or newer; older ones still load, and still serve the adapters. Q232910 gives
/// cause and cure but names no file; these two are what stands between an address and its NetBIOS
/// interface, and what set-up from the original media replaces.
/// Source: Q232910, Q248605
/// Returns: success; service_does_not_exist where NetBT is not running; not_supported where its
/// images lag; not_enough_memory where the table is full.
Win32Error add_netbt_interface(Transition& transition, NodeId id);

/// Gives back an interface that add_netbt_interface made. Nothing, if NetBT stopped since.
void delete_netbt_interface(NodeNetwork& node);

/// Whether another machine defends the NetBIOS name `name` on the wire of one of `interfaces`.
/// Source: Q120752, Q166184
[[nodiscard]] bool name_is_defended(const View& view, NodeId id, AdapterSet interfaces,
                                    NameId name);

}  // namespace mscsim::node
