#pragma once
#include <optional>

#include "models/world/view.hpp"

// What the resource types share that start, stop and watch a service.
namespace mscsim::cluster {

/// The service that a resource names in ServiceName by its key, or that its type controls. Nothing:
/// the name is nobody's.
[[nodiscard]] std::optional<Service> controlled_service(const View& view, ResourceId resource);

// The entry points of a type that does no more than that, on the resource's owner.
Win32Error start_controlled(Transition& transition, ResourceId resource);
void stop_controlled(Transition& transition, ResourceId resource);
[[nodiscard]] bool controlled_runs(const View& view, ResourceId resource);
/// Such a type has no event of its own.
void report_nothing(Transition& transition, ResourceId resource);

}  // namespace mscsim::cluster
