#pragma once
#include <span>

#include "models/catalogue/start_result.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

constexpr StartResult runs{};

/// What one service does as it starts and stops. A service without a row just runs.
struct StartCode {
  Service service{};
  /// Called once everything it depends on runs. Writes its own events; the SCM's are not its own.
  StartResult (*start)(Transition&, NodeId) = nullptr;
  /// Gives up what `start` set up. Called once nothing that depends on it runs any more.
  void (*stop)(Transition&, NodeId) = nullptr;
};

/// One row a file of node/start_code, in file-name order; generated.
[[nodiscard]] std::span<const StartCode> start_code_table();

/// Runs the code of `service`, if its image is there and its files fit each other.
/// Events, messages: those of the start rules of the catalogue
[[nodiscard]] StartResult run_start_code(Transition& transition, NodeId id, Service service);
void run_stop_code(Transition& transition, NodeId id, Service service);

}  // namespace mscsim::node
