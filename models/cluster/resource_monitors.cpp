#include "models/cluster/resource_monitors.hpp"

#include <algorithm>

#include "models/cluster/groups.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

constexpr std::size_t supported_before = 900;
constexpr std::size_t supported = 1'600;

}  // namespace

std::size_t resources_monitored(const View& view, NodeId node) {
  const auto& resources = view.database().resources;
  if (resources.size() <= static_cast<std::size_t>(catalogue::resource_monitors_max)) {
    return resources.size();  // one each, at the worst
  }
  const NodeImages& host = view.images(node);
  const int threads = has_defect(host, Defect::monitor_threads_15)
                          ? catalogue::monitor_threads_before
                          : catalogue::monitor_threads;
  const std::size_t most =
      has_defect(host, Defect::resources_max_900) ? supported_before : supported;
  int monitors = 0;
  int room = 0;  // in the last one of those that are shared
  std::size_t row = 0;
  for (; row < std::min(most, resources.size()); ++row) {
    const bool needs_another = resources[row].common.separate_monitor || room == 0;
    if (needs_another && ++monitors > catalogue::resource_monitors_max) { break; }
    if (resources[row].common.separate_monitor) { continue; }
    room = (room == 0 ? threads : room) - 1;
  }
  return row;
}

void end_resource_monitor(Transition& transition, NodeId node, ResourceId resource) {
  const bool separate = transition.database().resources[index(resource)].common.separate_monitor;
  if (!has_defect(transition.images(node), Defect::monitor_failure_not_logged)) {
    transition.record(node, Event::resource_monitor_died);
  }
  const GroupIndex groups(transition);
  for (std::size_t i = 0; i < transition.database().resources.size(); ++i) {
    const auto other = static_cast<ResourceId>(i);
    const bool shares = !separate && !transition.database().resources[i].common.separate_monitor;
    if ((shares || other == resource) && owner_of(transition, other) == node) {
      lose_monitor(transition, groups, other);
    }
  }
}

}  // namespace mscsim::cluster
