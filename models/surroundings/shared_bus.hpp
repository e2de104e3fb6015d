#pragma once
#include "models/world/view.hpp"

namespace mscsim::surroundings {

/// Whether both ends of the shared bus are terminated: an end that its node's adapter terminates is
/// only while that machine has power. Source: Q169414
[[nodiscard]] bool bus_is_terminated(const View& view);

/// Whether a disk on the shared bus answers: it works, and the bus is terminated.
[[nodiscard]] bool disk_answers(const View& view, DiskId disk);

/// The drive letter that `given` stands for, a member of Disk: 0 is that of the disk's name.
[[nodiscard]] char drive_letter(const Site& site, DiskId disk, char given);

}  // namespace mscsim::surroundings
