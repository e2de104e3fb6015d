#include "models/cluster/periodic_checkpoint.hpp"

#include "models/catalogue/service_packs.hpp"
#include "models/cluster/database_copies.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

constexpr std::uint32_t period_ms = 4U * 3'600'000;

}  // namespace

std::optional<std::uint32_t> periodic_checkpoint_left_ms(const View& view) {
  const std::uint32_t now = view.surroundings().time_of_day_ms;
  if (now == no_time_of_day || view.runtime().up.empty() || !quorum_disk(view)) {
    return std::nullopt;
  }
  const NodeId owner = owner_of(view, view.database().quorum_resource);
  const FileVersion service = view.images(owner).loaded[File::clussvc];
  if (service.level < catalogue::periodic_checkpoint_from) { return std::nullopt; }
  return period_ms - now % period_ms;
}

void take_periodic_checkpoint(Transition& transition) {
  const auto disk = quorum_disk(transition);
  if (!disk || transition.runtime().quorum_use != QuorumUse::full) { return; }
  const NodeId owner = owner_of(transition, transition.database().quorum_resource);
  if (has_defect(transition.images(owner), Defect::periodic_checkpoint_fails)) {
    transition.record(owner, Event::checkpoint_record_not_found,
                      {Insert::name(transition.site().disk(*disk).name)});
  }
  write_checkpoint(transition);
}

}  // namespace mscsim::cluster
