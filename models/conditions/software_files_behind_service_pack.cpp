#include "models/conditions/condition.hpp"

namespace mscsim::conditions {
namespace {

bool lags(const Node& node, const catalogue::SoftwareRow& row, File file) {
  const auto carried_from = catalogue::system_file(file).carried_from;
  return row.files.contains(file) && carried_from &&
         *carried_from <= node.loaded[File::ntoskrnl].level && behind_kernel(node.loaded, file);
}

bool holds(const View& view, NodeId id) {
  const Node& node = view.node(id);
  for (const catalogue::SoftwareRow& row : catalogue::software()) {
    if (!node.software.contains(row.software)) { continue; }
    for (const File file : all<File>()) {
      if (lags(node, row, file)) { return true; }
    }
  }
  return false;
}

}  // namespace

/// What came from the original media after the service pack, once a restart has loaded it.
Condition software_files_behind_service_pack() {
  return {
      .name = "software-files-behind-service-pack",
      .help = "a file in memory of installed software is older than its copy in the service pack",
      .source = "Q196269, Q163595, Q165941, Q247224",
      .holds = holds,
  };
}

}  // namespace mscsim::conditions
