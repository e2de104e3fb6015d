#pragma once
#include <span>

#include "models/world/view.hpp"

namespace mscsim::node {

/// How an attempt to run a service ended.
struct StartResult {
  enum class How : std::uint8_t {
    running,           ///< it runs
    not_started,       ///< the SCM could not start it (7000)
    terminated,        ///< it started and ended with an error (7023)
    service_specific,  ///< it started and ended with an error of its own (7024)
  };
  How how = How::running;
  Win32Error error = Win32Error::success;
};

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

/// Runs the code of `service`, if its image is there.
[[nodiscard]] StartResult run_start_code(Transition& transition, NodeId id, Service service);
void run_stop_code(Transition& transition, NodeId id, Service service);

}  // namespace mscsim::node
