#include "models/cluster/database_copies.hpp"

#include <algorithm>

#include "models/cluster/resources/resource_dll.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

void forget_other(Transition& transition, NodeId id) {
  if (!transition.disk(id).other_database.empty()) {
    transition.change_disk(id).other_database.clear();
  }
}

/// Keeps `database` for `id`, unless it is the newest.
void keep_other(Transition& transition, NodeId id, const ClusterDatabase& database) {
  if (database == transition.database()) {
    forget_other(transition, id);
  } else {
    transition.change_disk(id).other_database = {database};
  }
}

/// Makes the copy of `id` the cluster's; to the other members what was the newest is another now.
void go_by_own_database(Transition& transition, NodeId id) {
  if (transition.disk(id).other_database.empty()) { return; }
  const ClusterDatabase own = transition.disk(id).other_database.front();
  const ClusterDatabase newest = transition.database();
  transition.change_database() = own;
  static_cast<void>(transition.take_database_before());
  forget_other(transition, id);
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto other = static_cast<NodeId>(i);
    if (other == id || !newest.members.contains(other)) { continue; }
    const auto& kept = transition.disk(other).other_database;
    keep_other(transition, other, kept.empty() ? newest : ClusterDatabase(kept.front()));
  }
  ClusterRuntime& runtime = transition.change_runtime();
  runtime.groups.assign(own.groups.size(), {});
  runtime.resources.assign(own.resources.size(), {});
  runtime.printers.assign(own.printers.size(), {});
}

/// Whether the account of the Cluster service may read HKLM\\Cluster on its machine.
bool reads_registry(const View& view, NodeId id) {
  return std::ranges::none_of(view.disk(id).keys, [&view](const RegistryKey& key) {
    return key.denied && view.site().name(key.name) == database_key;
  });
}

void report(Transition& transition, NodeId id, Event event, DiskId disk) {
  transition.record(id, event, {Insert::name(transition.site().disk(disk).name)});
}

void report_fatal(Transition& transition, NodeId id, Win32Error error) {
  transition.record(id, Event::fatal_error, {Insert::number(error)});
}

}  // namespace

std::optional<DiskId> quorum_disk(const View& view) {
  const ClusterDatabase& database = view.database();
  const bool none = database.name == no_name || database.local_quorum ||
                    index(database.quorum_resource) >= database.resources.size();
  if (none) { return std::nullopt; }
  return static_cast<DiskId>(property_of(view, database.quorum_resource, Property::disk));
}

void keep_other_databases(Transition& transition) {
  const auto before = transition.take_database_before();
  if (!before || *before == transition.database()) { return; }
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const bool saw_it = transition.runtime().up.contains(id);
    const bool is_member =
        before->members.contains(id) && transition.database().members.contains(id);
    if (saw_it || !is_member) { continue; }
    const auto& kept = transition.disk(id).other_database;
    keep_other(transition, id, kept.empty() ? *before : ClusterDatabase(kept.front()));
  }
}

void take_database_of_sponsor(Transition& transition, NodeId id) { forget_other(transition, id); }

const ClusterDatabase& own_database(const View& view, NodeId id) {
  const auto& kept = view.disk(id).other_database;
  return kept.empty() ? view.database() : kept.front();
}

void keep_own_database(Transition& transition, NodeId id, const ClusterDatabase& database) {
  keep_other(transition, id, database);
}

bool open_clusdb(Transition& transition, NodeId id) {
  switch (transition.disk(id).clusdb) {
    case Clusdb::good:
    case Clusdb::count:
      return true;
    case Clusdb::corrupt:
      transition.record(id, Event::clusdb_not_opened);
      return false;
    case Clusdb::denied:
      report_fatal(transition, id, Win32Error::access_denied);
      return false;
  }
  return true;
}

bool load_database(Transition& transition, NodeId id) {
  const auto quorum = quorum_disk(transition);
  if (!quorum) {
    forget_other(transition, id);  // the log is on its own disk
    return true;
  }
  if (transition.runtime().quorum_use != QuorumUse::full) {
    go_by_own_database(transition, id);
    return true;
  }
  const Disk disk = transition.surroundings().disks.at(index(*quorum));
  if (disk.full) {
    for (const Event event :
         {Event::quorum_disk_space_low, Event::checkpoint_not_taken, Event::quorum_disk_full}) {
      report(transition, id, event, *quorum);
    }
    transition.record(id, Event::no_join_no_form);
    return false;
  }
  if (disk.quorum_log == FileState::corrupt || disk.quorum_log == FileState::stuck) {
    report(transition, id, Event::quorum_log_corrupt, *quorum);
  }
  if (disk.quorum_log == FileState::stuck) {
    transition.record(id, Event::no_join_no_form);
    return false;
  }
  const bool is_verified = !has_defect(transition.images(id), Defect::checkpoint_not_verified);
  const bool log_is_good = disk.quorum_log == FileState::good;
  if (log_is_good && disk.checkpoint == FileState::corrupt && !is_verified) {
    transition.change_disk(id).clusdb = Clusdb::corrupt;
    report_fatal(transition, id, Win32Error::baddb);
    return false;
  }
  if (log_is_good && disk.checkpoint == FileState::good) {
    forget_other(transition, id);
  } else {
    go_by_own_database(transition, id);
  }
  write_checkpoint(transition);
  return true;
}

void fill_disk(Transition& transition, DiskId disk) {
  transition.change_surroundings().disks.at(index(disk)).full = true;
  if (transition.runtime().up.empty() || quorum_disk(transition) != disk) { return; }
  const NodeId owner = owner_of(transition, transition.database().quorum_resource);
  report(transition, owner, Event::quorum_disk_space_low, disk);
}

void write_last_checkpoint(Transition& transition, NodeId id) {
  const auto quorum = quorum_disk(transition);
  if (!quorum) { return; }
  const bool writes = owner_of(transition, transition.database().quorum_resource) == id;
  if (writes && transition.surroundings().disks.at(index(*quorum)).full) {
    report(transition, id, Event::quorum_file_not_written, *quorum);
  }
  if (!writes || reads_registry(transition, id)) {
    write_checkpoint(transition);
  } else if (has_defect(transition.images(id), Defect::checkpoint_torn_at_shutdown) &&
             !transition.surroundings().disks.at(index(*quorum)).full) {
    transition.change_surroundings().disks.at(index(*quorum)).checkpoint = FileState::corrupt;
  }
}

void write_checkpoint(Transition& transition) {
  const auto quorum = quorum_disk(transition);
  if (!quorum) { return; }
  const Disk& now = transition.surroundings().disks.at(index(*quorum));
  if (now.full || now.quorum_log == FileState::stuck ||
      transition.runtime().quorum_use != QuorumUse::full ||
      (now.quorum_log == FileState::good && now.checkpoint == FileState::good)) {
    return;
  }
  Disk& disk = transition.change_surroundings().disks.at(index(*quorum));
  disk.quorum_log = FileState::good;
  disk.checkpoint = FileState::good;
}

}  // namespace mscsim::cluster
