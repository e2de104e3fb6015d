#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {
namespace {

bool lags(const Catalogue& catalogue, const Node& node, File file) {
  const auto carried_from = catalogue.files[file].carried_from;
  return carried_from && *carried_from <= node.loaded[File::ntoskrnl].level &&
         behind_kernel(node.loaded, file);
}

bool holds(const View& view, NodeId id) {
  const Node& node = view.node(id);
  bool any = false;
  node.software.for_each([&](Software software) {
    view.catalogue().software[software].files.for_each(
        [&](File file) { any = any || lags(view.catalogue(), node, file); });
  });
  return any;
}

}  // namespace

/// What came from the original media after the service pack, once a restart has loaded it.
Condition software_files_behind_service_pack() {
  return {
      .name = "software-files-behind-service-pack",
      .help = "a file in memory of installed software is older than its copy in the service pack",
      .source = "Q196269, Q163595, Q165941, Q247224",
      .asks = holds,
  };
}

}  // namespace mscsim::conditions
