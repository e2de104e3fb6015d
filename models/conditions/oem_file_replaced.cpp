#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {
namespace {

bool holds(const View& view, NodeId id) {
  const Node& node = view.node(id);
  for (const catalogue::SoftwareRow& row : view.catalogue().software) {
    if (!node.software.contains(row.software) || row.origin != Origin::oem) { continue; }
    // The router's tool is for machines without Remote Access. Source: Q169907
    if (row.software == Software::rras_admin && node.software.contains(Software::ras)) { continue; }
    bool any = false;
    row.files.for_each(
        [&](File file) { any = any || node.on_disk[file].origin == Origin::microsoft; });
    if (any) { return true; }
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
      .asks = holds,
  };
}

}  // namespace mscsim::conditions
