#include "models/conditions/condition.hpp"
#include "models/conditions/quorum_disk_of.hpp"

namespace mscsim::conditions {

/// The newest configuration cannot be read from the quorum disk.
Condition checkpoint_damaged() {
  return {
      .name = "checkpoint-damaged",
      .help = "the checkpoint or the log on the quorum disk is damaged or missing",
      .source = "Q216064",
      .holds =
          [](const View& view, NodeId id) {
            const Disk* const disk = quorum_disk_of(view, id);
            return disk != nullptr &&
                   (disk->checkpoint != FileState::good || disk->quorum_log != FileState::good);
          },
  };
}

}  // namespace mscsim::conditions
