#include "models/surroundings/shared_bus.hpp"

namespace mscsim::surroundings {

bool bus_is_terminated(const View& view) {
  const auto ends = view.surroundings().ends_without_terminator;
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (ends.contains(id) && view.power(id).power == Power::off) { return false; }
  }
  return true;
}

bool disk_answers(const View& view, DiskId disk) {
  return view.surroundings().disks.at(index(disk)).present && bus_is_terminated(view);
}

char drive_letter(const Site& site, DiskId disk, char given) {
  return given != 0 ? given : site.name(disk).front();
}

}  // namespace mscsim::surroundings
