#pragma once
#include <optional>

#include "models/world/view.hpp"

// What the resource types share that start, stop and watch a service.
namespace mscsim::cluster {

/// A service by its key: one of Windows NT, or an application of the site.
struct ControlledService {
  std::optional<Service> service;
  std::optional<ApplicationId> application;
};

/// The one that a resource names in ServiceName, or that its type controls. Neither: the name is
/// nobody's.
[[nodiscard]] ControlledService controlled_service(const View& view, ResourceId resource);

[[nodiscard]] bool exists(const NodeServices& node, ControlledService service);
[[nodiscard]] bool runs(const NodeServices& node, ControlledService service);
Win32Error start(Transition& transition, NodeId node, ControlledService service);
void stop(Transition& transition, NodeId node, ControlledService service);

// The entry points of a type that does no more than that, on the resource's owner.
Win32Error start_controlled(Transition& transition, ResourceId resource);
void stop_controlled(Transition& transition, ResourceId resource);
[[nodiscard]] bool controlled_runs(const View& view, ResourceId resource);
/// Such a type has no event of its own.
void report_nothing(Transition& transition, ResourceId resource);

}  // namespace mscsim::cluster
