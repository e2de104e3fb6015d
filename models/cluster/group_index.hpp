#pragma once
#include <array>
#include <span>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Who belongs to which group and who depends on whom, looked up at once instead of searched for.
/// Made at the start of whatever goes through many resources, in time linear in their number; good
/// until the database changes.
class GroupIndex {
 public:
  explicit GroupIndex(const View& view);

  /// The resources of a group, in order.
  [[nodiscard]] std::span<const ResourceId> members(GroupId group) const;
  /// The resources that depend directly on `provider`, in order.
  [[nodiscard]] std::span<const ResourceId> dependents(ResourceId provider) const;
  /// Whether a resource monitor of `node` has room for it. Source: Q277550, Q185212
  [[nodiscard]] bool has_monitor(NodeId node, ResourceId resource) const {
    return index(resource) < monitored_.at(index(node));
  }

 private:
  static constexpr std::size_t usual = 16;
  List<ResourceId, usual> members_;           ///< group after group
  List<std::uint32_t, usual> member_end_;     ///< per group
  List<ResourceId, usual> dependents_;        ///< provider after provider
  List<std::uint32_t, usual> dependent_end_;  ///< per provider
  std::array<std::size_t, catalogue::nodes_max> monitored_{};
};

}  // namespace mscsim::cluster
