#pragma once
#include "models/site.hpp"
#include "models/world/world.hpp"
#include "sim/report/html/focus.hpp"
#include "sim/report/html/graph.hpp"

namespace mscsim::report::html {

/// The network stack of a machine: adapters, the components bound above each with the files they
/// run and their levels, and on top the cluster addresses that are online there or failed to come
/// online for want of a NetBIOS interface. Empty where the machine is not running. Of more than
/// drawn_max addresses, those of `focus` and the number of the others.
[[nodiscard]] Graph binding_graph(const Site& site, const World& world, NodeId id,
                                  const Focus& focus);

/// The resources that a machine owns and what each depends on, group by group. Empty where its
/// Cluster service is not a member. Of more than drawn_max resources, those of `focus`, those that
/// they depend on or that depend on them, and the number of the others.
[[nodiscard]] Graph dependency_graph(const Site& site, const World& world, NodeId id,
                                     const Focus& focus);

}  // namespace mscsim::report::html
