#pragma once
#include "models/surroundings/network.hpp"
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

/// Who holds the NetBIOS name `name` on the wire of an adapter, as far as the machine hears it
/// through that adapter. Source: Q120752, Q317140
[[nodiscard]] surroundings::NameHolder name_holder(const View& view, NodeId id, AdapterSlot slot,
                                                   NameId name);

/// The NetBIOS name of the machine, registered by a service of its own on each of `interfaces`:
/// <00> by Workstation, <03> by Messenger, <20> by Server. `conflicts` is where that service's name
/// is in conflict from then on. Events: 4319, once, where there is such an adapter.
/// Returns: the adapters where it is.
/// Source: Q120752, Q166184
AdapterSet register_own_name(Transition& transition, NodeId id, AdapterSet interfaces,
                             AdapterSet NodeNetwork::*conflicts);

/// Whether somebody holds `name` on the wire of one of `interfaces`.
/// Source: Q120752, Q166184
[[nodiscard]] bool name_is_defended(const View& view, NodeId id, AdapterSet interfaces,
                                    NameId name);

}  // namespace mscsim::node
