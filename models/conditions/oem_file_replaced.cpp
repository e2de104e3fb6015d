#include "models/conditions/condition.hpp"

namespace mscsim::conditions {
namespace {

bool holds(const View& view, NodeId id) {
  const Node& node = view.node(id);
  for (const catalogue::SoftwareRow& row : catalogue::software()) {
    if (!node.software.contains(row.software) || row.origin != Origin::oem) { continue; }
    // The router's tool is for machines without Remote Access. Source: Q169907
    if (row.software == Software::rras_admin && node.software.contains(Software::ras)) { continue; }
    for (const File file : all<File>()) {
      if (row.files.contains(file) && node.on_disk[file].origin == Origin::microsoft) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

/// A service pack, or the CD, put Microsoft's copy over the one that a product brought.
Condition oem_file_replaced() {
  return {
      .name = "oem-file-replaced",
      .help = "Microsoft's copy of a file stands where installed software had put its own",
      .source = "Q219428, Q181385, Q171401",
      .holds = holds,
  };
}

}  // namespace mscsim::conditions
