#pragma once
#include <optional>

#include "models/world/view.hpp"

namespace mscsim::cluster {

/// A resource that is dead online, and how long it can be until a poll finds it so.
struct Dead {
  ResourceId resource{};
  std::uint32_t found_after_ms = 0;
};

/// When something happens next of itself.
struct NextDue {
  std::optional<std::uint32_t> soonest_ms;  ///< nothing: never
  bool is_busy = false;  ///< something is under way; else it only waits for its hour
  List<Dead, 4> dead;    ///< in order

  void add(std::uint32_t ms, bool busy);
};

/// When a restart, a failover, a failback, a poll or a printer next does what can be seen.
[[nodiscard]] NextDue next_due(const View& view);
/// Lets `ms` go by, then does what is due. Requires: no more than `next`, which is next_due of the
/// world as it is.
void let_pass(Transition& transition, std::uint32_t ms, const NextDue& next);

}  // namespace mscsim::cluster
