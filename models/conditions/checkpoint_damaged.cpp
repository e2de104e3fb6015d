#include "models/catalogue/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::conditions {

/// The newest configuration cannot be read, though the disk can. The files of one that does not
/// answer, or that somebody else holds, are nobody's trouble before that is.
Condition checkpoint_damaged() {
  return {
      .name = "checkpoint-damaged",
      .help = "the checkpoint or the log on the quorum disk is damaged or missing",
      .source = "Q216064",
      .asks =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr && disk->present && !disk->reserved &&
                   surroundings::bus_is_terminated(view) &&
                   (disk->checkpoint != FileState::good || disk->quorum_log != FileState::good);
          },
  };
}

}  // namespace mscsim::conditions
