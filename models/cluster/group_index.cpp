#include "models/cluster/group_index.hpp"

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

GroupIndex::GroupIndex(const View& view) {
  const ClusterDatabase& database = view.database();
  const auto& resources = database.resources;
  sort_by_key(
      resources.size(), database.groups.size(), member_end_, members_,
      [&](std::size_t row) { return index(resources[row].group); },
      [](std::size_t row) { return static_cast<ResourceId>(row); });
  const auto& edges = database.dependencies;
  sort_by_key(
      edges.size(), resources.size(), dependent_end_, dependents_,
      [&](std::size_t row) { return index(edges[row].provider); },
      [&](std::size_t row) { return edges[row].resource; });
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

}  // namespace mscsim::cluster
