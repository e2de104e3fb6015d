#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// How many of the cluster's resources, from the first on, the resource monitors of `node` have
/// room for. A resource in a monitor of its own uses up a whole one; the others share the rest.
/// Source: Q277550 (62 monitors of 15 or 27 threads), Q185212 (900 or 1,600 resources)
[[nodiscard]] std::size_t resources_monitored(const View& view, NodeId node);

/// The resource monitor of `node` that `resource` lives in dies, with what it had online. The
/// Cluster service starts another and brings that back. With a SeparateMonitor only the resource
/// itself is hit.
/// Events: 1116, unless the node has the defect. Source: Q242386, Q255647
/// ASSUMPTION: such a restart does not count as a failure of the resources. Q242386 finds nothing
/// logged of them.
void end_resource_monitor(Transition& transition, NodeId node, ResourceId resource);

}  // namespace mscsim::cluster
