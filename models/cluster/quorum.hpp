#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Whether a node can reserve a disk for itself: it answers and no other initiator holds it.
[[nodiscard]] bool can_be_reserved(const View& view, DiskId disk);

/// Whether `id` can take the quorum: always where it is local (Q245626), else while its disk is
/// there. Source: Q217147
[[nodiscard]] bool can_own_quorum(const View& view, NodeId id);

}  // namespace mscsim::cluster
