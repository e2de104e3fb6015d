#pragma once
#include <algorithm>
#include <span>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// A resource type's entry points, as a resource DLL exports them. A resource's node is its group's
/// owner. Source: MsCS Resource API
struct ResourceDll {
  ResourceType type{};
  /// Tries to bring the resource online; writes what went wrong to the System log.
  /// Returns: success, or why not.
  Win32Error (*online)(Transition&, ResourceId) = nullptr;
  void (*offline)(Transition&, ResourceId) = nullptr;
  /// Whether what `online` set up is still there: the thorough look.
  bool (*is_alive)(const View&, ResourceId) = nullptr;
  /// Whether it seems to be: the quick look. Null: the same.
  bool (*looks_alive)(const View&, ResourceId) = nullptr;
  /// Writes to the System log that it no longer is.
  void (*report_dead)(Transition&, ResourceId) = nullptr;
  /// Called as a resource of the type is created. Null: nothing to do.
  void (*open)(Transition&, ResourceId) = nullptr;
  /// Milliseconds from `online` until it is online; null: none.
  std::uint32_t (*online_ms)(const View&, ResourceId) = nullptr;
  /// Writes to the System log that a required dependency is missing; null: there is no such event.
  void (*report_missing_dependency)(Transition&, ResourceId) = nullptr;
};

/// One row a file of cluster/resources, in file-name order; generated.
[[nodiscard]] std::span<const ResourceDll> resources_table();

/// The row of `type`.
[[nodiscard]] const ResourceDll& resource_dll(ResourceType type);

/// The node on which the resource runs, or would.
[[nodiscard]] NodeId owner_of(const View& view, ResourceId resource);

/// The private property of a resource that it runs with: what it came online with, else what it
/// would. PropertyRow::slot places it.
[[nodiscard]] std::uint32_t property_of(const View& view, ResourceId resource, Property property);

/// Calls `visit(ResourceId)` for each resource that `resource` depends on directly, in order.
template <class Visit>
void for_each_provider(const View& view, ResourceId resource, Visit visit) {
  const auto& dependencies = view.database().dependencies;
  auto at = std::ranges::lower_bound(dependencies, Dependency{resource, ResourceId{}});
  for (; at != dependencies.end() && at->resource == resource; ++at) { visit(at->provider); }
}

}  // namespace mscsim::cluster
