#include "models/node/repair.hpp"

#include "models/node/boot.hpp"
#include "models/node/files.hpp"

namespace mscsim::node {
namespace {

/// The first Setupdd.sys that does not look at dates, and the first that the Setup disks of NT 4.0
/// cannot load. Source: Q168015
constexpr Level replaces_newer_from = Level::sp2;
constexpr Level not_loaded_from = Level::sp5;

}  // namespace

void emergency_repair(Transition& transition, NodeId id, const RepairOptions& options) {
  if (options.setup_disk >= not_loaded_from) {
    transition.show(id, Message::setupdd_not_loaded);
    return;
  }
  const Edition edition = transition.site_node(id).edition;
  Node& node = transition.change_node(id);
  const FileSet readers = catalogue::hive_readers(node.security_hives);
  FileSet kept;
  for (const catalogue::SystemFile& row : transition.catalogue().files) {
    const File file = row.file;
    const bool newer = node.on_disk[file].level > catalogue::original_media(edition);
    const bool kept_by_date = options.setup_disk < replaces_newer_from && newer;
    if (kept_by_date || (options.current_repair_disk && readers.contains(file))) {
      kept.insert(file);
    }
  }
  reinstall_windows(transition.catalogue(), node, edition, kept);
  if (options.repair_hives && !options.current_repair_disk) { node.security_hives = Level::rtm; }
  power_off(transition, id);
  power_on(transition, id);
}

}  // namespace mscsim::node
