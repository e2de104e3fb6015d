#include "sim/report/html/focus.hpp"

#include <algorithm>

#include "sim/report/rows_by_name.hpp"

namespace mscsim::report::html {
namespace {

ResourceStatus status(const World& world, std::size_t row) {
  return row < world.runtime.resources.size() ? world.runtime.resources[row] : ResourceStatus{};
}

NodeId owner(const World& world, std::size_t row) {
  const std::size_t group = index(world.database.resources[row].group);
  return group < world.runtime.groups.size() ? world.runtime.groups[group].owner : NodeId{};
}

/// Whether it looks the same in a picture.
bool looks_same(const World& before, std::size_t was, const World& after, std::size_t is) {
  const ResourceStatus old_status = status(before, was);
  const ResourceStatus new_status = status(after, is);
  return before.database.resources[was] == after.database.resources[is] &&
         old_status.state == new_status.state &&
         old_status.netbios_interface == new_status.netbios_interface &&
         owner(before, was) == owner(after, is);
}

}  // namespace

Focus::Focus(const World& before, const World& after) {
  const auto& old = before.database.resources;
  const auto& now = after.database.resources;
  for_each_pair(old, now, [&](std::size_t was, std::size_t is) {
    if (names_.size() >= drawn_max) { return; }
    if (is == now.size()) {
      names_.push_back(old[was].name);
    } else if (was == old.size() || !looks_same(before, was, after, is)) {
      names_.push_back(now[is].name);
    }
  });
  std::ranges::sort(names_);
}

bool Focus::has(NameId resource) const { return std::ranges::binary_search(names_, resource); }

}  // namespace mscsim::report::html
