#pragma once
#include <optional>

#include "models/catalogue/errors.hpp"
#include "models/world/view.hpp"

/// What the Cluster service answers to a request, by the state of what it is made of: success, or
/// the error that cluster.exe and Cluster Administrator then show. Names are looked up before.
/// The texts are those of Q186548, Q175664; which is given when, is in [MS-CMRP], the protocol that
/// both speak (version 2 is that of NT 4.0 from Service Pack 3), and in clusapi.h.
/// ASSUMPTION: where neither tells, the error whose text says it; and of several that fit, the one
/// that no change of state would do away with comes first.
namespace mscsim::cluster::requests {

/// Whether the quorum log is on that resource.
[[nodiscard]] bool is_quorum(const View& view, ResourceId resource);

[[nodiscard]] Win32Error online(const View& view, ResourceId resource);
[[nodiscard]] Win32Error online(const View& view, GroupId group);
[[nodiscard]] Win32Error offline(const View& view, ResourceId resource);
/// Where the quorum resource is in the group, it alone stays online.
/// ASSUMPTION: no source tells of the others; only where there is none, the answer is 5020.
[[nodiscard]] Win32Error offline(const View& view, GroupId group);
/// Q186548's 5004; [MS-CMRP] 3.1.4.1.17 has 5084, which later versions brought.
[[nodiscard]] Win32Error fail(const View& view, ResourceId resource);
[[nodiscard]] Win32Error remove(const View& view, ResourceId resource);
[[nodiscard]] Win32Error remove(const View& view, GroupId group);

/// A dependency may stand beside an indirect one. Source: [MS-CMRP] 3.1.4.1.20; Q175664 (5069)
[[nodiscard]] Win32Error add_dependency(const View& view, ResourceId resource, ResourceId provider);
/// ASSUMPTION: what it depended on may be online; [MS-CMRP] 3.1.4.1.21 asks for it to be offline
/// too, and then nothing could be made independent of the quorum resource.
[[nodiscard]] Win32Error remove_dependency(const View& view, ResourceId resource,
                                           ResourceId provider);

/// `owners`: the possible owners that it shall have instead. The last one stays.
/// Source: [MS-CMRP] 3.1.4.1.25; system error codes (5068)
[[nodiscard]] Win32Error set_owners(const View& view, ResourceId resource, NodeSet owners);

/// Of one resource to another group. Source: Q186548 (5001); ChangeClusterResourceGroup
[[nodiscard]] Win32Error move(const View& view, ResourceId resource, GroupId to);
/// To a node that owns it already: success. Source: [MS-CMRP] 3.1.4.1.53; Q174799
[[nodiscard]] Win32Error move(const View& view, GroupId group, NodeId to);

[[nodiscard]] Win32Error pause(const View& view, NodeId node);
[[nodiscard]] Win32Error resume(const View& view, NodeId node);
/// Source: Q186548 (5009)
[[nodiscard]] Win32Error evict(const View& view, NodeId node);

/// Requires: the quorum is not local. Source: Q186548 (5025), Q175664; [MS-CMRP] 3.1.4.1.7
[[nodiscard]] Win32Error make_quorum(const View& view, ResourceId resource);

/// Whom a cluster network may serve. Source: system error codes (5066, 5067)
[[nodiscard]] Win32Error set_role(const View& view, ClusterNetworkId network, NetworkRole role);

}  // namespace mscsim::cluster::requests
