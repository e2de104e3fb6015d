#include "models/node/hotfixes.hpp"

#include "models/node/behaviours.hpp"

namespace mscsim::node {
namespace {

/// Calls visit(file, its copy saved by the hotfix) for each file of it.
void for_each_file(const Catalogue& catalogue, NodeDisk& node, Hotfix hotfix, auto visit) {
  std::size_t place = 0;
  catalogue.hotfixes[hotfix].files.for_each(
      [&](File file) { visit(file, node.hotfix_uninstall[hotfix].saved.at(place++)); });
}

}  // namespace

void apply_hotfix(Transition& transition, NodeId id, Hotfix hotfix) {
  NodeDisk& node = transition.change_disk(id);
  const Level level = transition.catalogue().hotfixes[hotfix].needs;
  if (!begin_setup(transition, id, Moment::hotfix_setup, index(hotfix))) { return; }
  if (node.csd_version > level) {
    transition.show(id, Message::hotfix_older_than_service_pack);
    return;
  }
  for_each_file(transition.catalogue(), node, hotfix, [&](File file, FileVersion& saved) {
    FileVersion& installed = node.on_disk[file];
    if (installed.origin == Origin::absent || installed.hotfix >= hotfix) { return; }
    saved = installed;
    installed = {.level = level, .origin = Origin::microsoft, .hotfix = hotfix};
  });
  node.hotfixes.insert(hotfix);
}

void remove_hotfix(Transition& transition, NodeId id, Hotfix hotfix) {
  NodeDisk& node = transition.change_disk(id);
  for_each_file(transition.catalogue(), node, hotfix, [&](File file, FileVersion& saved) {
    if (saved.origin != Origin::absent) { node.on_disk[file] = saved; }
    saved = {};
  });
  node.hotfixes.erase(hotfix);
}

}  // namespace mscsim::node
