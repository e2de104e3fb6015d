#pragma once
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::conditions {

/// Whether a disk of the shared bus answers of which `is(const Disk&)` is true.
[[nodiscard]] bool some_disk(const View& view, auto is) {
  for (std::size_t i = 0; i < view.site().disks().size(); ++i) {
    if (surroundings::disk_answers(view, static_cast<DiskId>(i)) &&
        is(view.surroundings().disks.at(i))) {
      return true;
    }
  }
  return false;
}

}  // namespace mscsim::conditions
