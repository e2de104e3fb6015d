#include "models/node/software.hpp"

#include "models/node/behaviours.hpp"
#include "models/node/setup.hpp"

namespace mscsim::node {
namespace {

struct SetUp {
  FileSet files;
  ServiceSet services;
};

/// What a product sets up on this machine.
SetUp set_up_by(const Node& node, const catalogue::SoftwareRow& row) {
  SetUp all{.files = row.files, .services = row.services};
  if (!row.extra || node.services[row.extra->beside].start == StartType::absent) { return all; }
  row.extra->files.for_each([&](File each) { all.files.insert(each); });
  row.extra->services.for_each([&](Service each) { all.services.insert(each); });
  return all;
}

}  // namespace

void update_software(Transition& transition, NodeId id, Software software, MediaSource source) {
  const Catalogue& catalogue = transition.catalogue();
  const catalogue::SoftwareRow& row = catalogue.software[software];
  Node& node = transition.change_node(id);
  const FileSet files = set_up_by(node, row).files;
  if (row.level) {
    files.for_each([&](File file) {
      node.on_disk[file] = {.level = *row.level, .origin = row.origin, .hotfix = Hotfix::none};
    });
  } else {
    copy_files(catalogue, node, transition.site_node(id).edition, files, source);
  }
  for (const catalogue::BroughtFile& copy : row.copies) {
    node.on_disk[copy.file] = {.level = copy.level, .origin = copy.origin, .hotfix = Hotfix::none};
  }
}

void install_software(Transition& transition, NodeId id, Software software, MediaSource source) {
  const Catalogue& catalogue = transition.catalogue();
  if (!begin_setup(transition, id, Moment::software_setup, index(software))) { return; }
  update_software(transition, id, software, source);
  Node& node = transition.change_node(id);
  set_up_by(node, catalogue.software[software]).services.for_each([&](Service each) {
    register_service(catalogue, node, each);
  });
  write_changes(transition, id, catalogue.software[software].writes);
  node.software.insert(software);
}

void remove_software(Transition& transition, NodeId id, Software software) {
  Node& node = transition.change_node(id);
  set_up_by(node, transition.catalogue().software[software]).services.for_each([&](Service each) {
    unregister_service(node, each);
  });
  node.software.erase(software);
}

}  // namespace mscsim::node
