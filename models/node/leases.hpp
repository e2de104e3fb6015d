#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

// What the DHCP client does about the addresses that it leases. While it has none, TCP/IP has no
// interface over the adapter, which is still bound and shows 0.0.0.0.

/// The lease of an adapter's address expired, and no DHCP server answers. Events: 1000 (Dhcp)
/// Source: Q170771
void lose_lease(Transition& transition, NodeId id, AdapterSlot slot);

/// Asks for an address over each adapter that has lost its lease: it has the one that it had again
/// where a server answers, as a client does that asks for its old address first.
/// `begins`: the client starts, and says where nobody answers.
/// Events: 1001 (Dhcp). Source: Q238917, Q178550
/// ASSUMPTION: it says so once, not each time it asks.
void ask_for_addresses(Transition& transition, NodeId id, bool begins);

/// A server answers, or a cable is in, where it was not so: the client will have its address the
/// next time that it asks.
/// ASSUMPTION: a whole interval from now on; when it asked last is not known.
void expect_addresses(Transition& transition, NodeId id);

/// Lets `ms` go by, then asks if that is due.
void let_leases_pass(Transition& transition, NodeId id, std::uint32_t ms);

}  // namespace mscsim::node
