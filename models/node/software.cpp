#include "models/node/software.hpp"

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
  for (const File file : mscsim::all<File>()) {
    if (row.extra->files.contains(file)) { all.files.insert(file); }
  }
  for (const Service service : mscsim::all<Service>()) {
    if (row.extra->services.contains(service)) { all.services.insert(service); }
  }
  return all;
}

}  // namespace

void update_software(Transition& transition, NodeId id, Software software, MediaSource source) {
  const catalogue::SoftwareRow& row = catalogue::software(software);
  Node& node = transition.change_node(id);
  const FileSet files = set_up_by(node, row).files;
  if (!row.level) {
    copy_files(node, transition.site_node(id).edition, files, source);
    return;
  }
  for (const File file : all<File>()) {
    if (files.contains(file)) {
      node.on_disk[file] = {.level = *row.level, .origin = row.origin, .hotfix = Hotfix::none};
    }
  }
}

void install_software(Transition& transition, NodeId id, Software software, MediaSource source) {
  update_software(transition, id, software, source);
  Node& node = transition.change_node(id);
  const ServiceSet services = set_up_by(node, catalogue::software(software)).services;
  for (const Service service : all<Service>()) {
    if (services.contains(service)) { register_service(node, service); }
  }
  node.software.insert(software);
}

void remove_software(Transition& transition, NodeId id, Software software) {
  Node& node = transition.change_node(id);
  const ServiceSet services = set_up_by(node, catalogue::software(software)).services;
  for (const Service service : all<Service>()) {
    if (services.contains(service)) { unregister_service(node, service); }
  }
  node.software.erase(software);
}

}  // namespace mscsim::node
