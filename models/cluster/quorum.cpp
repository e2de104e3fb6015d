#include "models/cluster/quorum.hpp"

#include <optional>

#include "models/cluster/database_copies.hpp"
#include "models/cluster/disk_access.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/setup.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/properties.hpp"

namespace mscsim::cluster {

namespace {

/// A disk as a Physical Disk looks for it.
struct Wanted {
  NameId resource = no_name;
  DiskId disk{};
  DiskSignature signature{};
};

Wanted wanted_by(const View& view, ResourceId resource) {
  return {
      .resource = view.database().resources[index(resource)].name,
      .disk = static_cast<DiskId>(property_of(view, resource, Property::disk)),
      .signature = static_cast<DiskSignature>(property_of(view, resource, Property::signature))};
}

/// The database that a node goes by: its own Clusdb until a cluster runs.
const ClusterDatabase& known_to(const View& view, NodeId id) {
  // While one runs no disk is looked at, so that a step is the same whatever is on it.
  return view.runtime().up.empty() ? own_database(view, id) : view.database();
}

/// Nothing where the quorum is local.
std::optional<Wanted> quorum_known_to(const View& view, NodeId id) {
  const ClusterDatabase& database = known_to(view, id);
  if (database.local_quorum) { return std::nullopt; }
  const Resource& quorum = database.resources[index(database.quorum_resource)];
  return Wanted{
      .resource = quorum.name,
      .disk = static_cast<DiskId>(stored_property(quorum, Property::disk)),
      .signature = static_cast<DiskSignature>(stored_property(quorum, Property::signature))};
}

bool is_found(const View& view, const Wanted& wanted) {
  const Disk& disk = view.surroundings().disks.at(index(wanted.disk));
  return disk.present && disk.signature == wanted.signature;
}

bool can_be_reserved(const View& view, const Wanted& wanted) {
  return surroundings::bus_is_terminated(view) && is_found(view, wanted) &&
         !view.surroundings().disks.at(index(wanted.disk)).reserved;
}

void report_missing(Transition& transition, NodeId node, const Wanted& wanted) {
  if (!surroundings::bus_is_terminated(transition) || is_found(transition, wanted)) { return; }
  transition.record(node, Event::disk_missing,
                    {Insert::name(wanted.resource), Insert::of(wanted.signature)});
}

}  // namespace

bool finds_disk(const View& view, ResourceId disk) { return is_found(view, wanted_by(view, disk)); }

bool can_be_reserved(const View& view, ResourceId disk) {
  return can_be_reserved(view, wanted_by(view, disk));
}

void report_disk_missing(Transition& transition, NodeId node, ResourceId disk) {
  report_missing(transition, node, wanted_by(transition, disk));
}

void report_quorum_missing(Transition& transition, NodeId node) {
  if (const auto quorum = quorum_known_to(transition, node)) {
    report_missing(transition, node, *quorum);
  }
}

bool can_own_quorum(const View& view, NodeId id) {
  const auto quorum = quorum_known_to(view, id);
  return !quorum || (node::disk_driver_runs(view.services(id)) && can_be_reserved(view, *quorum) &&
                     copes_with_disk(view, id, quorum->disk));
}

}  // namespace mscsim::cluster
