#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

struct RepairOptions {
  /// Of Setupdd.sys on the second of the Setup disks.
  Level setup_disk = Level::rtm;
  /// Whether the emergency repair disk was made, or changed by hand, after the service pack: then
  /// it leaves the files alone that read the security hives.
  bool current_repair_disk = false;
  /// Whether the security hives on it replace those of the machine.
  bool repair_hives = false;
};

/// Emergency repair with "Verify Windows NT system files" and every file replaced that it asks
/// about, then a restart. Files of the CD go back to its level; those that the original Setupdd.sys
/// finds newer stay, unasked.
/// ASSUMPTION: an emergency repair disk that is not current is of before the first service pack.
/// Shows: setupdd-not-loaded, and does nothing. Source: Q168015, Q146887, Q196603
void emergency_repair(Transition& transition, NodeId id, const RepairOptions& options);

}  // namespace mscsim::node
