#pragma once
#include "models/world/view.hpp"

namespace mscsim::cluster {

/// Whether `id` can take the quorum: always where it is local (Q245626), else while its disk is
/// there. Source: Q217147
[[nodiscard]] bool can_own_quorum(const View& view, NodeId id);

}  // namespace mscsim::cluster
