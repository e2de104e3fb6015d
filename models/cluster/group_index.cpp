#include "models/cluster/group_index.hpp"

#include <algorithm>

#include "models/cluster/resource_monitors.hpp"

namespace mscsim::cluster {
namespace {

/// Sorts `count` rows by key, keeping their order: `end` becomes where each key's rows end.
template <class Ends, class Out, class Key, class Value>
void sort_by_key(std::size_t count, std::size_t keys, Ends& end, Out& out, Key key, Value value) {
  end.assign(keys + 1, 0);
  out.resize(count);
  for (std::size_t row = 0; row < count; ++row) { ++end[key(row) + 1]; }
  for (std::size_t i = 1; i <= keys; ++i) { end[i] += end[i - 1]; }
  // end[k] is now where the rows of key k begin; placing them makes it where they end.
  for (std::size_t row = 0; row < count; ++row) { out[end[key(row)]++] = value(row); }
}

template <class Ends, class Out>
std::span<const ResourceId> range(const Ends& end, const Out& out, std::size_t key) {
  const std::size_t first = key == 0 ? 0 : end[key - 1];
  return std::span(out.data(), out.size()).subspan(first, end[key] - first);
}

}  // namespace

GroupIndex::GroupIndex(const View& view)
    : found_(view.database().resources.size()),
      tried_(view.database().resources.size()),
      resumed_(view.database().resources.size()) {
  const ClusterDatabase& database = view.database();
  const auto& resources = database.resources;
  sort_by_key(
      resources.size(), database.groups.size(), member_end_, members_,
      [&](std::size_t row) { return index(resources[row].group); },
      [](std::size_t row) { return static_cast<ResourceId>(row); });
  owners_.resize(database.groups.size(), NodeSet{~NodeSet::Word{0}});
  for (const Resource& resource : resources) {
    owners_[index(resource.group)].bits &= resource.common.possible_owners.bits;
  }
  dependencies_ = {database.dependencies.data(), database.dependencies.size()};
  sort_by_key(
      dependencies_.size(), resources.size(), dependent_end_, dependents_,
      [&](std::size_t row) { return index(dependencies_[row].provider); },
      [&](std::size_t row) { return dependencies_[row].resource; });
  for (std::size_t id = 0; id < view.site().nodes().size(); ++id) {
    monitored_.at(id) = resources_monitored(view, static_cast<NodeId>(id));
  }
}

std::span<const ResourceId> GroupIndex::members(GroupId group) const {
  return range(member_end_, members_, index(group));
}

std::span<const ResourceId> GroupIndex::dependents(ResourceId provider) const {
  return range(dependent_end_, dependents_, index(provider));
}

std::span<const Dependency> GroupIndex::providers(ResourceId resource) const {
  const auto first = std::ranges::lower_bound(dependencies_, resource, {}, &Dependency::resource);
  const auto last = std::ranges::upper_bound(dependencies_, resource, {}, &Dependency::resource);
  return {first, last};
}

std::span<const ResourceId> GroupIndex::reach(std::span<const ResourceId> resources,
                                              auto next) const {
  found_.clear();
  reached_.clear();
  const auto enter = [this](ResourceId resource) {
    if (found_.contains(resource)) { return; }
    found_.insert(resource);
    open_.push_back({.resource = resource, .next = 0});
  };
  for (const ResourceId resource : resources) {
    enter(resource);
    while (!open_.empty()) {
      Open& last = open_.back();
      if (const auto following = next(last.resource, last.next)) {
        ++last.next;
        enter(*following);
      } else {
        reached_.push_back(last.resource);
        open_.pop_back();
      }
    }
  }
  return {reached_.data(), reached_.size()};
}

std::span<const ResourceId> GroupIndex::with_dependents(
    std::span<const ResourceId> resources) const {
  return reach(resources, [this](ResourceId from, std::size_t row) -> std::optional<ResourceId> {
    const auto all = dependents(from);
    return row < all.size() ? std::optional(all[row]) : std::nullopt;
  });
}

std::span<const ResourceId> GroupIndex::with_providers(
    std::span<const ResourceId> resources) const {
  return reach(resources, [this](ResourceId from, std::size_t row) -> std::optional<ResourceId> {
    const auto all = providers(from);
    return row < all.size() ? std::optional(all[row].provider) : std::nullopt;
  });
}

}  // namespace mscsim::cluster
