#pragma once
#include <array>
#include <span>

#include "models/world/view.hpp"

namespace mscsim::cluster {

using Resources = List<ResourceId, 16>;

/// A set of resources that is emptied at once, whatever was in it. Requires: emptied first.
class Marks {
 public:
  explicit Marks(std::size_t resources) : resources_(resources) {}
  void clear() {
    if (++now_ == 1) { marked_in_.resize(resources_, 0); }
  }
  void insert(ResourceId resource) { marked_in_[index(resource)] = now_; }
  [[nodiscard]] bool contains(ResourceId resource) const {
    return marked_in_[index(resource)] == now_;
  }

 private:
  std::size_t resources_;
  List<std::uint32_t, 16> marked_in_;  ///< which time; none before it is emptied first
  std::uint32_t now_ = 0;
};

/// Who belongs to which group and who depends on whom, looked up at once instead of searched for.
/// Made at the start of whatever goes through many resources, in time linear in their number; good
/// until the database changes its groups, resources or dependencies. For one thread.
class GroupIndex {
 public:
  explicit GroupIndex(const View& view);

  /// The resources of a group, in order.
  [[nodiscard]] std::span<const ResourceId> members(GroupId group) const;
  /// The nodes that every resource of the group may run on. Source: Q197047, Q224967
  [[nodiscard]] NodeSet possible_owners(GroupId group) const { return owners_[index(group)]; }
  /// The resources that depend directly on `provider`, in order.
  [[nodiscard]] std::span<const ResourceId> dependents(ResourceId provider) const;
  /// The dependencies of `resource`, in order.
  [[nodiscard]] std::span<const Dependency> providers(ResourceId resource) const;

  /// `resources` and all that depends on them, however indirectly, each once: what depends on
  /// another stands before it. Good until asked again.
  [[nodiscard]] std::span<const ResourceId> with_dependents(
      std::span<const ResourceId> resources) const;
  /// `resources` and all that they depend on, however indirectly, each once. Good until asked
  /// again.
  [[nodiscard]] std::span<const ResourceId> with_providers(
      std::span<const ResourceId> resources) const;

  // For whoever goes through resources by this index, one at a time.
  Marks& tried() const { return tried_; }
  Marks& resumed() const { return resumed_; }

  /// Whether a resource monitor of `node` has room for it. Source: Q277550, Q185212
  [[nodiscard]] bool has_monitor(NodeId node, ResourceId resource) const {
    return index(resource) < monitored_.at(index(node));
  }

 private:
  static constexpr std::size_t usual = 16;
  /// Goes depth first from `resources` over what `next` gives, and keeps each as it is left.
  std::span<const ResourceId> reach(std::span<const ResourceId> resources, auto next) const;

  Resources members_;                         ///< group after group
  List<std::uint32_t, usual> member_end_;     ///< per group
  List<NodeSet, usual> owners_;               ///< per group
  Resources dependents_;                      ///< provider after provider
  List<std::uint32_t, usual> dependent_end_;  ///< per provider
  std::span<const Dependency> dependencies_;  ///< sorted
  std::array<std::size_t, catalogue::nodes_max> monitored_{};

  struct Open {
    ResourceId resource;
    std::uint32_t next;  ///< of what it leads to
  };
  // Kept from one question to the next, so that many small ones take little time.
  mutable Marks found_;
  mutable Marks tried_;
  mutable Marks resumed_;
  mutable Resources reached_;
  mutable List<Open, usual> open_;
};

}  // namespace mscsim::cluster
